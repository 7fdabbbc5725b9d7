/** One encrypted SQLite file, open for this process alone or, on a local disk, for several. */
import Database from 'better-sqlite3-multiple-ciphers'
import type { Connection } from './connection.ts'

export interface OpenDatabaseOptions {
  /**
   * Other processes of this machine may have it open too. Needs shared memory beside the file, so it must lie on a local disk; without it the
   * exclusive lock keeps the write-ahead index in this process, which works on network drives.
   */
  readonly shared?: boolean
}

/** Milliseconds to wait for a program that is just ending. */
const BUSY_MS = 1_500
/** Milliseconds to wait for another process that writes: a large file and its pages take some. */
const SHARED_BUSY_MS = 15_000

/** Bytes that the write-ahead file may keep after a large file went through it. */
const LEFT_OVER_LOG = 16 * 1024 * 1024

/**
 * The lock is held by the operating system until the process ends in whatever way, so nothing is left behind after a crash.
 * FULL: a commit is on disk when it returns. secure_delete: what is forgotten is overwritten, not only unlinked.
 */
export function openDatabase(file: string, keyHex: string, { shared = false }: OpenDatabaseOptions = {}): Connection {
  if (!/^[0-9a-f]{64}$/.test(keyHex)) throw new Error('a database key has 64 lower-case hex digits')
  const database = new Database(file, { timeout: shared ? SHARED_BUSY_MS : BUSY_MS })
  try {
    database.pragma("cipher = 'sqlcipher'")
    database.pragma(`key = "x'${keyHex}'"`)
    database.pragma(`locking_mode = ${shared ? 'NORMAL' : 'EXCLUSIVE'}`)
    database.pragma('journal_mode = WAL')
    database.pragma(`journal_size_limit = ${LEFT_OVER_LOG}`)
    database.pragma('synchronous = FULL')
    database.pragma('secure_delete = ON')
    database.pragma('foreign_keys = ON')
    database.exec('BEGIN IMMEDIATE; COMMIT')
    return writingAtOnce(database)
  } catch (error) {
    database.close()
    throw error
  }
}

/** Transactions take the write lock at their beginning: one that reads first and writes later would fail if another process wrote in between. */
function writingAtOnce(database: Connection): Connection {
  const transaction = database.transaction.bind(database)
  return Object.assign(database, { transaction: ((work) => transaction(work).immediate) as typeof transaction })
}
