/**
 * Proves that a shipped file is the one that was built: SHA-256 against shipped-hashes.json (`npm run hashes`). The list is compiled into the program, which
 * Electron checks against its fuse, so whoever changes a file beside it cannot change the list too. Models and OCR data go on from here: their manifests stand
 * in the list, their engines check every file by them. An authority's own plan or taxonomy is its own matter.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { SHIPPED } from './paths.ts'
import hashes from './shipped-hashes.json' with { type: 'json' }

/** Relative to the folder of package.json, forward slashes. */
export const SHIPPED_HASHES: Readonly<Record<string, string>> = hashes

/** The same path, when the file is as shipped; `root` only for tests. Throws shipped-changed, also for a file that is missing or not in the list. */
export function shippedFile(file: string, root: string = SHIPPED.root): string {
  const name = path.relative(root, file).replaceAll('\\', '/')
  const expected = Object.hasOwn(SHIPPED_HASHES, name) ? SHIPPED_HASHES[name] : undefined
  if (expected === undefined || hashOf(file, name) !== expected) throw new PostlotseError('shipped-changed', name)
  return file
}

/** All files whose name begins so; how many they are. Throws shipped-changed for the first that is not as shipped. */
export function proveShippedFiles(beginning = '', root: string = SHIPPED.root): number {
  const names = Object.keys(SHIPPED_HASHES).filter((name) => name.startsWith(beginning))
  for (const name of names) shippedFile(path.join(root, name), root)
  return names.length
}

function hashOf(file: string, name: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex')
  } catch (cause) {
    throw new PostlotseError('shipped-changed', `${name} cannot be read`, { cause })
  }
}
