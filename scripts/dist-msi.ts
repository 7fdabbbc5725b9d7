/** `npm run dist:msi`: the MSI from the package in dist/win-unpacked. Runs on Linux; installs Debian's wixl and msitools as root if they are missing. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './ensure-build.ts'
import { buildMsi } from './package/build-msi.ts'
import { ensurePrograms } from './package/ensure-programs.ts'
import { UNPACKED } from './package/places.ts'

ensurePrograms({ wixl: 'wixl', msibuild: 'msitools' })
if (!existsSync(UNPACKED)) throw new Error('There is no package yet: npm run dist:win')
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { readonly version: string }
const msi = buildMsi(UNPACKED, version)
process.stdout.write(`MSI: ${msi}, ${(statSync(msi).size / 1e6).toFixed(1)} MB\n`)
