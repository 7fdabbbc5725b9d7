/** An open database, as the tables see it. */
import type Database from 'better-sqlite3-multiple-ciphers'

export type Connection = Database
