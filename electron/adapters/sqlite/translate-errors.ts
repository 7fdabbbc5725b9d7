/** SQLite's result codes as failures of the product. Messages of SQLite name tables and columns, never values. */
import Database from 'better-sqlite3-multiple-ciphers'
import { type ErrorCode, PostlotseError } from '../../shared/domain/errors.ts'

/** By the beginning of SQLite's code; what is not listed is a bug. */
const CODES: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'store-full'],
  ['SQLITE_BUSY', 'store-in-use'],
  ['SQLITE_NOTADB', 'store-damaged'],
  ['SQLITE_CORRUPT', 'store-damaged'],
  ['SQLITE_IOERR', 'store-damaged'],
  ['SQLITE_READONLY', 'output-not-writable'],
  ['SQLITE_CANTOPEN', 'output-not-writable'],
]

/** Throws PostlotseError in place of SQLite's errors. */
export function translated<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw translate(error)
  }
}

/** The same object with every method translated. */
export function translating<T extends object>(methods: T): T {
  const wrap = (method: unknown) => (typeof method === 'function' ? (...given: unknown[]) => translated(() => method(...given) as unknown) : method)
  return Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, wrap(method)])) as T
}

function translate(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const code = CODES.find(([prefix]) => error.code.startsWith(prefix))?.[1]
  return code === undefined ? error : new PostlotseError(code, `${error.code}: ${error.message}`, { cause: error })
}
