/**
 * `npm run dist:win [-- --download]`: the Windows package in dist/win-unpacked, on Linux and on Windows. Electron's program for Windows is taken from
 * the folder that ELECTRON_OVERRIDE_DIST_PATH names, from the npm package on Windows, or with --download from the net; else a stand-in takes its place.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { packageApp } from './package/package-app.ts'
import { STAND_IN_MARK, UNPACKED } from './package/places.ts'
import { stageApp } from './package/stage-app.ts'

const WITHOUT_ELECTRON = `
  *** WITHOUT ELECTRON. Electron's program for Windows is not here, a stand-in took its place: this package cannot be used, only checked.
      For a real one: unpack electron-v…-win32-x64.zip and name its folder in ELECTRON_OVERRIDE_DIST_PATH, or run \`npm run dist:win -- --download\`.
`

await stageApp()
const electron = await packageApp({ download: process.argv.includes('--download') })
process.stdout.write(`Package: ${UNPACKED}\nElectron: ${electron}\n`)
if (existsSync(path.join(UNPACKED, STAND_IN_MARK))) process.stdout.write(WITHOUT_ELECTRON)
