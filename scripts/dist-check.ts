/**
 * `npm run dist:check`: is the package in dist/ what it should be, and does its MSI behave? A table, then JSON in the last line; status 1 if anything is
 * wrong. Runs on Linux and takes a few minutes; installs Debian's msitools, wixl and wine as root if they are missing.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './ensure-build.ts'
import { checkMsi } from './package/check-msi.ts'
import { checkPackage } from './package/check-package.ts'
import { ensurePrograms } from './package/ensure-programs.ts'
import { DIST, STAND_IN_MARK, UNPACKED } from './package/places.ts'
import { tryMsi } from './package/try-msi.ts'

const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { readonly version: string }
const msi = path.join(DIST, `Postlotse-${version}-x64${existsSync(path.join(UNPACKED, STAND_IN_MARK)) ? '-OHNE-ELECTRON' : ''}.msi`)
if (!existsSync(msi)) throw new Error('There is no MSI yet: npm run dist:win && npm run dist:msi')
ensurePrograms({ msiinfo: 'msitools', msibuild: 'msitools', wixl: 'wixl', wine: 'wine' })

const checks = [...(await checkPackage()), ...checkMsi(msi, version), ...tryMsi(msi, version)]
const width = Math.max(...checks.map(({ what }) => what.length))
for (const { part, what, ok, found } of checks) process.stdout.write(`${ok ? 'ok ' : 'BAD'}  ${part.padEnd(7)}  ${what.padEnd(width)}  ${found}\n`)
process.stdout.write(`${JSON.stringify({ version, failed: checks.filter(({ ok }) => !ok).length, checks })}\n`)
process.exitCode = checks.every(({ ok }) => ok) ? 0 : 1
