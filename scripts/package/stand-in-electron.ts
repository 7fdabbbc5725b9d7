/**
 * A folder that looks like an unpacked Electron for Windows x64 to electron-builder, and runs nothing: for building and checking the package where
 * Electron's program cannot be downloaded. Its program is an empty PE file with version resource and fuse wire.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { DIST, STAND_IN_MARK } from './places.ts'

const FOLDER = path.join(DIST, 'stand-in-electron')
/** Where @electron/fuses finds the wire; constant in all of Electron's programs (electron/fuses, constants.ts). */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** The fuses of a stock Electron in the order of its wire: cookie encryption, Node options, … 0 is off, 1 is on. */
const STOCK_FUSES = '101100011'
const LOCALES = ['de', 'en-US', 'fr']
const OTHERS = ['icudtl.dat', 'resources.pak', 'LICENSE', 'LICENSES.chromium.html']
const ENGLISH = 1033
const UNICODE = 1200

/** Returns the folder. */
export function makeStandInElectron(version: string): string {
  rmSync(FOLDER, { recursive: true, force: true })
  for (const folder of ['locales', 'resources']) mkdirSync(path.join(FOLDER, folder), { recursive: true })
  const write = (name: string, content: string | Buffer) => writeFileSync(path.join(FOLDER, name), content)
  write('electron.exe', program(version))
  write('version', version)
  write(STAND_IN_MARK, `This package was built without Electron ${version}. Its Postlotse.exe does nothing. For checks only.\n`)
  for (const locale of LOCALES) write(path.join('locales', `${locale}.pak`), 'stand-in')
  for (const name of OTHERS) write(name, 'stand-in')
  return FOLDER
}

function program(version: string): Buffer {
  const exe = NtExecutable.createEmpty(false, false) // 64 bit, a program
  const resources = NtExecutableResource.from(exe)
  const info = Resource.VersionInfo.createEmpty()
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  info.setFileVersion(major, minor, patch, 0, ENGLISH)
  info.setStringValues({ lang: ENGLISH, codepage: UNICODE }, { ProductName: 'Electron', FileDescription: 'Electron', OriginalFilename: 'electron.exe' })
  info.outputToResourceEntries(resources.entries)
  resources.outputResource(exe)
  const wire = Buffer.concat([Buffer.from(FUSE_SENTINEL), Buffer.from([1, STOCK_FUSES.length]), Buffer.from(STOCK_FUSES)])
  return Buffer.concat([Buffer.from(exe.generate()), wire])
}
