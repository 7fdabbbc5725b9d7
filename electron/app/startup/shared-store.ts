/**
 * Whether app and service use one store: a mark beside the database, set by the service before it opens the store for the first time. An app
 * that has the store for itself then keeps it until it is started anew; the service waits for that.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PostlotseError } from '../../shared/domain/errors.ts'

const MARK = 'shared'

export function isSharedStore(dataFolder: string): boolean {
  return existsSync(path.join(dataFolder, MARK))
}

/** Makes the folder where it is missing. Throws output-not-writable. */
export function markAsShared(dataFolder: string): void {
  if (isSharedStore(dataFolder)) return
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    writeFileSync(path.join(dataFolder, MARK), '')
  } catch (cause) {
    throw new PostlotseError('output-not-writable', `${dataFolder}: ${(cause as NodeJS.ErrnoException).code ?? 'failed'}`, { cause })
  }
}
