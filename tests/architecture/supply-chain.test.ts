/** What is installed and what is shipped can be followed: every package by its hash, no script of a stranger is run, the bill of materials is complete. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface LockedPackage {
  /** Of an alias: what is installed under it. */
  readonly name?: string
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly link?: boolean
  readonly hasInstallScript?: boolean
}

const json = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'))
const LOCKED = Object.entries(json('package-lock.json').packages as Record<string, LockedPackage>).filter(([place]) => place !== '')
/** Our own stub instead of a package of 141 MB, see electron/README.md. */
const STUB = 'resources/onnxruntime-web-stub'
const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** A package without a hash, from a repository, or from a place that is not the registry. */
function isLoose(place: string, { integrity = '', resolved, link }: LockedPackage): boolean {
  if (place === STUB || (link === true && resolved === STUB)) return false
  return !integrity.startsWith('sha512-') || (resolved !== undefined && !/^https:\/\/registry\.npmjs\.org\//.test(resolved))
}

describe('the lockfile', () => {
  it('names every package by its hash, from the registry', () => expect(LOCKED.filter(([place, entry]) => isLoose(place, entry))).toEqual([]))

  it.each<[string, LockedPackage]>([
    ['no hash', { version: '1.0.0' }],
    ['a weak hash', { version: '1.0.0', integrity: 'sha1-abc' }],
    ['a repository', { version: '1.0.0', integrity: 'sha512-abc', resolved: 'git+ssh://git@example.org/left.git#abc' }],
    ['another host', { version: '1.0.0', integrity: 'sha512-abc', resolved: 'https://example.org/left.tgz' }],
    ['another folder', { link: true, resolved: 'resources/other' }],
  ])('would not pass with %s', (_, entry) => expect(isLoose('node_modules/left', entry)).toBe(true))

  it('has no install script that is run', () => {
    const scripts = LOCKED.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => nameOf(place))
    const { allowScripts } = json('package.json') as { allowScripts: Record<string, boolean> }
    expect(scripts.filter((name) => allowScripts[name] !== false)).toEqual([])
    expect(readFileSync(new URL('../../.npmrc', import.meta.url), 'utf8')).toContain('strict-allow-scripts=true')
  })
})

describe('the bill of materials', () => {
  const { components } = json('resources/licences/sbom.cdx.json') as {
    components: { 'bom-ref': string; type: string; hashes?: { content: string }[] }[]
  }

  it('lists every production package, and no other', () => {
    const shipped = LOCKED.filter(([place, { dev, devOptional, link }]) => place.startsWith('node_modules/') && !dev && !devOptional && !link).map(
      ([place, { name, version }]) => `${name ?? nameOf(place)}@${version}`,
    )
    const listed = components.filter(({ type }) => type === 'library').map((component) => component['bom-ref'])
    expect(listed.filter((name) => !name.startsWith('onnxruntime-web')).sort()).toEqual([...new Set(shipped)].sort())
  })

  it('lists Electron, by the hash of the archive that is shipped', () => {
    const { version } = json('node_modules/electron/package.json') as { version: string }
    const sha256 = json('node_modules/electron/checksums.json')[`electron-v${version}-win32-x64.zip`]
    expect(components.find((component) => component['bom-ref'] === `electron@${version}`)).toMatchObject({
      type: 'framework',
      licenses: [{ license: { id: 'MIT' } }],
      hashes: [{ alg: 'SHA-256', content: sha256 }],
    })
    expect(json('package.json').devDependencies.electron).toBe(version)
  })

  it('lists models and OCR data by their hashes', () => {
    const files = [...json('models/manifest.json').models.flatMap((model: { files: object[] }) => model.files), ...json('resources/ocr/manifest.json').files]
    const listed = components.filter(({ type }) => !['library', 'framework'].includes(type)).flatMap(({ hashes = [] }) => hashes.map(({ content }) => content))
    expect(listed.sort()).toEqual(files.map(({ sha256 }: { sha256: string }) => sha256).sort())
  })

  it('holds nothing that differs from run to run', () => {
    expect(json('resources/licences/sbom.cdx.json')).not.toHaveProperty('serialNumber')
    expect(json('resources/licences/sbom.cdx.json').metadata).not.toHaveProperty('timestamp')
  })
})
