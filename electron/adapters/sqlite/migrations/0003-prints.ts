/** Prints of documents, to find the same letter again on another sheet, and what a person said about such a pair. */
import type { Migration } from './migration.ts'

/** A print is remembered while its document is read, before the document is stored; so neither refers to `documents`. */
const PRINTS = `
  CREATE TABLE prints (
    number INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL UNIQUE,
    words TEXT NOT NULL,
    looks TEXT NOT NULL
  ) STRICT;
  CREATE TABLE print_keys (
    key INTEGER NOT NULL,
    print INTEGER NOT NULL REFERENCES prints (number) ON DELETE CASCADE,
    PRIMARY KEY (key, print)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX print_keys_by_print ON print_keys (print);
  CREATE TABLE duplicate_decisions (
    document INTEGER PRIMARY KEY REFERENCES documents (seq) ON DELETE CASCADE,
    decision TEXT NOT NULL
  ) STRICT;
`

export const prints: Migration = { number: 3, sql: PRINTS }
