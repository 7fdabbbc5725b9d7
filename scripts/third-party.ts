/** The packages that are shipped with the product (production dependencies of the lockfile, all platforms, and Electron) and their licences. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface ThirdPartyPackage {
  readonly name: string
  readonly version: string
  /** SPDX expression; from the installed package where it is installed here, else from the lockfile. */
  readonly licence: string
  /** Where it is installed, relative to the root. */
  readonly place: string
  /** Of one system or processor: never bundled, installed only where it fits. */
  readonly native: boolean
}

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly link?: boolean
  readonly name?: string
  readonly optional?: boolean
}

/** A dependency of development for npm, yet its program is what the package runs in. */
const ELECTRON = 'node_modules/electron'
const ROOT = new URL('../', import.meta.url)
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'))

/** Sorted by name, each name and version once. Types that only development reads are not among them. */
export function thirdPartyPackages(): readonly ThirdPartyPackage[] {
  const locked = Object.entries(readJson('package-lock.json').packages as Record<string, LockedPackage>)
  const shipped = locked.filter(
    ([place, { dev, devOptional, link }]) => place === ELECTRON || (place.startsWith('node_modules/') && !dev && !devOptional && !link),
  )
  const packages = shipped.map(([place, entry]) => ({
    name: entry.name ?? place.replace(/^.*node_modules\//, ''),
    version: entry.version ?? '',
    licence: installedLicence(place) ?? entry.license ?? 'unknown',
    place,
    native: entry.optional === true,
  }))
  const unique = new Map(packages.map((p) => [`${p.name}@${p.version}`, p]))
  return [...unique.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The table in resources/licences/third-party.md. */
export function thirdPartyTable(): string {
  const rows = thirdPartyPackages().map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  return [
    '# Third-party packages',
    '',
    'Written by `npm run licences`; do not edit. The program of Electron contains Chromium and Node: their licences lie in `LICENSES.chromium.html` beside it.',
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function installedLicence(path: string): string | undefined {
  const file = `${path}/package.json`
  if (!existsSync(fileURLToPath(new URL(file, ROOT)))) return undefined
  const { license, licenses } = readJson(file) as { license?: string | { type: string }; licenses?: { type: string }[] }
  return typeof license === 'string' ? license : (license?.type ?? licenses?.map((l) => l.type).join(' OR ') ?? licenceText(path))
}

/** Some packages name no licence in package.json but bring its text. Only the MIT licence is recognised by its first line. */
function licenceText(path: string): string | undefined {
  const file = new URL(`${path}/LICENSE`, ROOT)
  return existsSync(fileURLToPath(file)) && readFileSync(file, 'utf8').startsWith('MIT License') ? 'MIT' : undefined
}
