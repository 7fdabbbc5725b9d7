/** SHA-256 of every data file that the package carries: the folders of resources/ that electron-builder.yml names, and the manifest of the models. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './ensure-build.ts'

/** Read by people only; a change of words must not look like a change of data. */
const NOT_DATA = /(^|\/)README\.md$/
/** The rest of models/ is checked by it. */
const MODELS = 'models/manifest.json'

/** Relative path with forward slashes → 64 hex digits, sorted by path. */
export function shippedHashes(): Readonly<Record<string, string>> {
  const folders = /resources\/\{([^}]+)\}/.exec(readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8'))?.[1]?.split(',')
  if (!folders) throw new Error('electron-builder.yml names no resources/{…}')
  const files = folders.flatMap((folder) => filesOf(`resources/${folder}`)).filter((file) => !NOT_DATA.test(file))
  return Object.fromEntries(
    [MODELS, ...files].sort().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(ROOT, file)))
        .digest('hex'),
    ]),
  )
}

function filesOf(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  )
}
