/** What is missing, changed or more in a folder than it should be; relative paths. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export function differences(should: string, is: string): readonly string[] {
  if (!existsSync(is)) return [`${is} is missing`]
  const expected = filesOf(should)
  const found = new Set(filesOf(is))
  return [
    ...expected.filter((file) => !found.has(file)).map((file) => `${file} is missing`),
    ...expected.filter((file) => found.has(file) && hash(path.join(should, file)) !== hash(path.join(is, file))).map((file) => `${file} differs`),
    ...[...found].filter((file) => !expected.includes(file)).map((file) => `${file} is too much`),
  ]
}

/** Relative paths of all files below a folder. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}

function hash(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
