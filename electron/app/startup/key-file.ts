/** `key.json` beside the database: its key, wrapped once for the account and once with the recovery passphrase. Of no use without either. */
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { wrappedKeySchema } from './key-wrapping.ts'

const keyFileSchema = z.strictObject({
  format: z.literal('postlotse.key/1'),
  /** Base64 of what the account's key service made of it; null where there is none. */
  account: z.base64().nullable(),
  recovery: wrappedKeySchema,
  /** The database was opened with it at least once, so it must be there. */
  opened: z.boolean(),
})
export type KeyFile = z.output<typeof keyFileSchema>

const NAME = 'key.json'

/** Undefined if there is none. Throws store-damaged for one that cannot be used: without the key there is no way into the database. */
export function readKeyFile(dataFolder: string): KeyFile | undefined {
  const file = path.join(dataFolder, NAME)
  if (!existsSync(file)) return undefined
  try {
    return keyFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new PostlotseError('store-damaged', `${NAME} cannot be read`, { cause })
  }
}

/** Throws store-in-use if another process has made one meanwhile, store-full, output-not-writable. */
export function createKeyFile(dataFolder: string, keyFile: KeyFile): void {
  putInPlace(path.join(dataFolder, NAME), keyFile, moveWithoutReplacing)
}

/** A crash leaves the old file or the new one. Throws store-full, output-not-writable. */
export function replaceKeyFile(dataFolder: string, keyFile: KeyFile): void {
  putInPlace(path.join(dataFolder, NAME), keyFile, renameSync)
}

/** Puts a key file beside a copy of the database, as `<copy>.key.json`: the copy opens with the recovery passphrase. Throws as createKeyFile does. */
export function copyKeyFile(dataFolder: string, copyOfDatabase: string): void {
  const present = readKeyFile(dataFolder)
  if (!present) throw new PostlotseError('store-incomplete', `${NAME} is missing`)
  putInPlace(`${copyOfDatabase}.${NAME}`, { ...present, account: null }, moveWithoutReplacing)
}

function putInPlace(file: string, keyFile: KeyFile, move: (from: string, to: string) => void): void {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    const handle = openSync(temporary, 'w', 0o600)
    try {
      writeFileSync(handle, `${JSON.stringify(keyFile, undefined, 2)}\n`)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    move(temporary, file)
    syncFolder(path.dirname(file))
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary)
    throw codeOf(error)
  }
}

function moveWithoutReplacing(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if (existsSync(to)) throw new PostlotseError('store-in-use', `${path.basename(to)} is there already`, { cause: error })
    renameSync(from, to) // a file system without hard links
    return
  }
  rmSync(from)
}

/** Makes the new name last through a power cut; Windows does so by itself and knows no such call. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function codeOf(error: unknown): unknown {
  const errno = error instanceof Error && !(error instanceof PostlotseError) ? (error as NodeJS.ErrnoException).code : undefined
  if (errno === undefined) return error
  return new PostlotseError(errno === 'ENOSPC' || errno === 'EDQUOT' ? 'store-full' : 'output-not-writable', `${NAME}: ${errno}`, { cause: error })
}
