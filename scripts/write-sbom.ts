/**
 * `npm run sbom`: writes resources/licences/sbom.cdx.json, the bill of materials of what is shipped (CycloneDX 1.5): npm's own list without what is only
 * for development, with Electron, and the models and OCR data with their hashes. The same lockfile gives the same file; a test fails while it is out of date.
 * `npm sbom --omit dev` would leave out every package that development needs too.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { thirdPartyPackages } from './third-party.ts'

interface Component {
  readonly 'bom-ref': string
  readonly type: string
  readonly name: string
  readonly version: string
  readonly [other: string]: unknown
}
interface Bom {
  readonly metadata: { readonly component: Component; readonly [other: string]: unknown }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
  readonly [other: string]: unknown
}
interface DataFile {
  readonly path: string
  readonly sha256: string
}

const ROOT = new URL('../', import.meta.url)
const json = (name: string) => JSON.parse(readFileSync(new URL(name, ROOT), 'utf8'))

/** By name and version, as npm refers to them; our own stub has no entry with a version. */
const shipped = new Set(thirdPartyPackages().map(({ name, version }) => `${name}@${version}`))
const isShipped = (ref: string) => shipped.has(ref) || ref.startsWith('onnxruntime-web')

const { serialNumber: _random, metadata, components, dependencies, ...head } = npmBom()
const { timestamp: _now, tools: _npm, ...described } = metadata
const bom = {
  ...head,
  metadata: { ...described, component: { ...metadata.component, type: 'application', name: 'postlotse' } },
  components: [...components.filter((one) => isShipped(one['bom-ref'])).map(asShipped), ...models(), ...ocrData()].sort((a, b) =>
    a['bom-ref'] < b['bom-ref'] ? -1 : 1,
  ),
  dependencies: dependencies
    .filter(({ ref }) => ref === metadata.component['bom-ref'] || isShipped(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(isShipped) }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
}
writeFileSync(new URL('resources/licences/sbom.cdx.json', ROOT), `${JSON.stringify(bom, null, 2)}\n`)

/** npm takes Electron for a tool of development: its program is what the package runs in. The hash is that of the program's archive, not of the npm package. */
function asShipped(component: Component): Component {
  if (component.name !== 'electron') return component
  const { properties: _development, ...electron } = component
  const archive = `electron-v${electron.version}-win32-x64.zip`
  const contains = 'Chromium, Node, FFmpeg; versions: window, Über Postlotse; licences: LICENSES.chromium.html beside the program'
  const properties = Object.entries({ archive, contains }).map(([name, value]) => ({ name: `postlotse:${name}`, value }))
  const sha256 = (json('node_modules/electron/checksums.json') as Record<string, string>)[archive]
  return { ...electron, type: 'framework', scope: 'required', hashes: [{ alg: 'SHA-256', content: sha256 }], properties }
}

function npmBom(): Bom {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']
  return JSON.parse(execFileSync('npm', args, { cwd: fileURLToPath(ROOT), encoding: 'utf8', maxBuffer: 1 << 26 })) as Bom
}

function models(): Component[] {
  const { models: entries } = json('models/manifest.json') as { models: { id: string; version: string; licence: string; files: DataFile[] }[] }
  return entries.flatMap(({ id, version, licence, files }) =>
    files.map((file) => dataComponent(`${id}/${file.path}`, { version, licence, type: file.path.endsWith('.onnx') ? 'machine-learning-model' : 'data', file })),
  )
}

function ocrData(): Component[] {
  const { files } = json('resources/ocr/manifest.json') as { files: DataFile[] }
  return files.map((file) => dataComponent(`tessdata/${file.path}`, { version: '4.1.0', licence: 'Apache-2.0', type: 'data', file }))
}

function dataComponent(name: string, { version, licence, type, file }: { version: string; licence: string; type: string; file: DataFile }): Component {
  return {
    'bom-ref': `${name}@${version}`,
    type,
    name,
    version,
    licenses: [{ license: { id: licence } }],
    hashes: [{ alg: 'SHA-256', content: file.sha256 }],
  }
}
