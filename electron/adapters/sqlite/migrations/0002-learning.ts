/** Learning on the device: examples, which go with their document, and the heads learned from them. */
import type { Migration } from './migration.ts'

/** `grams`: pairs of 32-bit numbers, little-endian: hash and count. */
const TABLES = `
  CREATE TABLE learning_examples (
    document INTEGER PRIMARY KEY REFERENCES documents (seq) ON DELETE CASCADE,
    model TEXT NOT NULL,
    type_id TEXT,
    types TEXT NOT NULL,
    grams BLOB NOT NULL,
    learned INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE learning_records (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    model TEXT NOT NULL,
    at TEXT NOT NULL,
    verdict TEXT NOT NULL,
    comparison TEXT NOT NULL,
    parent INTEGER REFERENCES learning_records (number) ON DELETE SET NULL,
    head TEXT
  ) STRICT;
`

export const learning: Migration = { number: 2, sql: TABLES }
