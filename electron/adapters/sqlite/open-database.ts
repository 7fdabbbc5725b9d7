/** One encrypted SQLite file, open for this process alone. */
import Database from 'better-sqlite3-multiple-ciphers'
import type { Connection } from './connection.ts'

/** Milliseconds to wait for a program that is just ending. */
const BUSY_MS = 1_500

/** Bytes that the write-ahead file may keep after a large file went through it. */
const LEFT_OVER_LOG = 16 * 1024 * 1024

/**
 * The exclusive lock is held by the operating system until the process ends in whatever way, so nothing is left behind after a crash;
 * it also keeps the write-ahead index in memory, which works on network drives.
 * FULL: a commit is on disk when it returns. secure_delete: what is forgotten is overwritten, not only unlinked.
 */
export function openDatabase(file: string, keyHex: string): Connection {
  if (!/^[0-9a-f]{64}$/.test(keyHex)) throw new Error('a database key has 64 lower-case hex digits')
  const database = new Database(file, { timeout: BUSY_MS })
  try {
    database.pragma("cipher = 'sqlcipher'")
    database.pragma(`key = "x'${keyHex}'"`)
    database.pragma('locking_mode = EXCLUSIVE')
    database.pragma('journal_mode = WAL')
    database.pragma(`journal_size_limit = ${LEFT_OVER_LOG}`)
    database.pragma('synchronous = FULL')
    database.pragma('secure_delete = ON')
    database.pragma('foreign_keys = ON')
    database.exec('BEGIN IMMEDIATE; COMMIT')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
