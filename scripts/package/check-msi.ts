/** What the tables of the MSI say (msiinfo of Debian's msitools), for what wine does not do or cannot show. */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Check, nothingWrong } from './check.ts'
import { megabytes } from './check-package.ts'
import { filesOf } from './differences.ts'
import { STAND_IN_MARK, UNPACKED } from './places.ts'

/** Million bytes of the whole MSI, models included. */
const LIMIT_MB = 260
/** What Electron 45's program adds packed; «heuristic»: about the size of its zip for win32-x64, not measured here. */
const ELECTRON_MB = 140

export function checkMsi(msi: string, version: string): readonly Check[] {
  const properties = new Map(rows(msi, 'Property').map(([name = '', value = '']) => [name, value]))
  const standIn = existsSync(path.join(UNPACKED, STAND_IN_MARK))
  const upgrade = rows(msi, 'Upgrade')
  const wanted = { ALLUSERS: '1', ProductVersion: version, UpgradeCode: '{7B1E5E0A-6C1B-4B0F-9C55-1D0C6C1F5F10}' }
  const lock = rows(msi, 'MsiLockPermissionsEx')[0]?.[3] ?? ''
  const inMsi = rows(msi, 'File').length
  const inPackage = filesOf(UNPACKED).length
  const size = Number(megabytes(statSync(msi).size)) + (standIn ? ELECTRON_MB : 0)
  return [
    nothingWrong('msi', 'per machine, version, upgrade code', wrongOf(wanted, properties), `${version}, ${properties.get('ProductCode')}`),
    nothingWrong(
      'msi',
      'name tells a stand-in',
      (properties.get('ProductName') === 'Postlotse') === standIn ? ['wrong name'] : [],
      properties.get('ProductName') ?? '',
    ),
    nothingWrong('msi', 'earlier replaced, later detected', upgrade.length === 2 ? [] : [`${upgrade.length} rows`], 'both rows'),
    nothingWrong('msi', 'every file', inMsi === inPackage ? [] : [`${inMsi} of ${inPackage}`], `${inMsi} files`),
    nothingWrong(
      'msi',
      'machine settings: administrators write',
      /^O:BAD:PAI\((?!.*;FA;;;BU)/.test(lock) ? [] : [lock || 'no row'],
      'read off the table; wine does not do it',
    ),
    nothingWrong('msi', `size ≤ ${LIMIT_MB} MB`, size <= LIMIT_MB ? [] : [`${size} MB`], sizeText(statSync(msi).size, standIn, size)),
  ]
}

function sizeText(bytes: number, standIn: boolean, total: number): string {
  return standIn ? `${megabytes(bytes)} MB without Electron, about ${total.toFixed(0)} MB with it (${ELECTRON_MB} assumed)` : `${megabytes(bytes)} MB`
}

function wrongOf(wanted: Readonly<Record<string, string>>, found: ReadonlyMap<string, string>): readonly string[] {
  return Object.entries(wanted)
    .filter(([name, value]) => found.get(name) !== value)
    .map(([name]) => `${name}: ${found.get(name)}`)
}

/** Rows of a table; the first three lines of the export are its description. */
function rows(msi: string, table: string): readonly (readonly string[])[] {
  const { status, stdout } = spawnSync('msiinfo', ['export', msi, table], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status !== 0) return []
  return stdout
    .replaceAll('\r', '')
    .split('\n')
    .slice(3)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
}
