/** Good and bad files of every kind that the product reads, to damage: from the fixtures and the samples, small ones only. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export interface SeedFile {
  /** Lower case, with the dot. */
  readonly extension: string
  readonly bytes: Buffer
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const FOLDERS = ['tests/fixtures/pdf', 'tests/fixtures/images', 'tests/fixtures/scans', 'tests/fixtures/bad', 'resources/samples']
const KINDS = /\.(?:pdf|tiff?|jpe?g|png|webp|eml|msg|docx|odt|xml|txt)$/i
/** Larger ones cost time and show nothing else. */
const MOST_BYTES = 300_000

export function seedFiles(): SeedFile[] {
  const files = FOLDERS.flatMap((folder) => readdirSync(path.join(ROOT, folder)).map((name) => path.join(ROOT, folder, name)))
  return files
    .filter((file) => KINDS.test(file) && statSync(file).size > 0 && statSync(file).size <= MOST_BYTES)
    .sort()
    .map((file) => ({ extension: path.extname(file).toLowerCase(), bytes: readFileSync(file) }))
}
