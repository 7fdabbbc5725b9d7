/** Where the package is put together, and how a package without Electron is told from a real one. */
import path from 'node:path'
import { ROOT } from '../ensure-build.ts'

/** Everything in here can be deleted at any time. */
export const DIST = path.join(ROOT, 'dist')
/** What goes into the package, in the layout of the checkout, with packages for Windows x64. */
export const STAGE = path.join(DIST, 'stage')
/** The package: what the MSI installs. electron-builder chooses the name. */
export const UNPACKED = path.join(DIST, 'win-unpacked')
/** Inside the package: data and packages as real files. */
export const UNPACKED_DATA = path.join('resources', 'app.asar.unpacked')
/** Lies in a package whose Electron is only a stand-in. */
export const STAND_IN_MARK = 'STAND-IN-FOR-ELECTRON.txt'
/** Without it the MSI of such a package refuses to install: `msiexec /i … STANDIN=1`. */
export const STAND_IN_PROPERTY = 'STANDIN'
