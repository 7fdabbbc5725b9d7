/** The layout of the first version: queue, sources with pages and pictures, documents with corrections, search, log, values. */
import type { Migration } from './migration.ts'

const QUEUE = `
  CREATE TABLE jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL,
    root TEXT NOT NULL,
    origin TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    added_at TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    lease_until INTEGER,
    error TEXT,
    document_ids TEXT NOT NULL DEFAULT '[]'
  ) STRICT;
  CREATE INDEX jobs_open ON jobs (state, id) WHERE state IN ('waiting', 'running');
`

/** Bytes stand apart from the rows that are listed, so that listing never reads past them. */
const SOURCES = `
  CREATE TABLE kept_files (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
  CREATE TABLE sources (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    arrived_at TEXT NOT NULL,
    kind TEXT NOT NULL,
    kept_sha256 TEXT NOT NULL,
    embedded TEXT NOT NULL,
    split_confidence REAL NOT NULL,
    cut_probabilities TEXT NOT NULL,
    page_count INTEGER NOT NULL,
    forgotten INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX sources_by_kept ON sources (kept_sha256);
  CREATE TABLE pages (
    source_id TEXT NOT NULL REFERENCES sources (id),
    number INTEGER NOT NULL,
    deflated BLOB NOT NULL,
    PRIMARY KEY (source_id, number)
  ) STRICT;
  CREATE TABLE page_images (
    source_id TEXT NOT NULL REFERENCES sources (id),
    page INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (source_id, page)
  ) STRICT;
`

/** A quarantined file has a document but no source: there is nothing of it to show. */
const DOCUMENTS = `
  CREATE TABLE documents (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    source_id TEXT NOT NULL,
    name TEXT NOT NULL,
    first_page INTEGER,
    last_page INTEGER,
    state TEXT NOT NULL,
    type_id TEXT,
    type_confidence REAL NOT NULL,
    department_id TEXT,
    desk_id TEXT,
    urgency TEXT NOT NULL,
    person TEXT,
    document_date TEXT,
    deadline TEXT,
    reasons TEXT NOT NULL,
    error_code TEXT,
    arrived_at TEXT NOT NULL,
    decided_at TEXT,
    corrected INTEGER NOT NULL,
    forgotten INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX documents_newest ON documents (arrived_at DESC, seq);
  CREATE INDEX documents_by_source ON documents (source_id);
  CREATE INDEX documents_by_state ON documents (state);
  CREATE TABLE lines (document INTEGER PRIMARY KEY REFERENCES documents (seq) ON DELETE CASCADE, line TEXT NOT NULL) STRICT;
  CREATE TABLE corrections (
    document INTEGER NOT NULL REFERENCES documents (seq) ON DELETE CASCADE,
    target TEXT NOT NULL,
    correction TEXT NOT NULL,
    PRIMARY KEY (document, target)
  ) STRICT;
  CREATE TABLE contents (content_key TEXT PRIMARY KEY, document_id TEXT NOT NULL) STRICT;
  CREATE INDEX contents_by_document ON contents (document_id);
`

/**
 * The index holds words only; texts are kept beside it in their own spelling. secure-delete: a forgotten word leaves the index at once.
 * ascii: words come folded and separated by blanks; FTS5's own table of letters is older than ours and would not take all of them.
 */
const SEARCH = `
  CREATE TABLE texts (
    document INTEGER PRIMARY KEY REFERENCES documents (seq) ON DELETE CASCADE,
    text TEXT NOT NULL,
    folded TEXT NOT NULL,
    field_words TEXT NOT NULL
  ) STRICT;
  CREATE TABLE field_values (
    document INTEGER NOT NULL REFERENCES documents (seq) ON DELETE CASCADE,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    PRIMARY KEY (name, document, folded)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX field_values_by_document ON field_values (document);
  CREATE VIRTUAL TABLE search_index USING fts5 (
    folded, field_words, content = 'texts', content_rowid = 'document', tokenize = 'ascii', prefix = '2 3'
  );
  INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
  CREATE TRIGGER texts_added AFTER INSERT ON texts BEGIN
    INSERT INTO search_index (rowid, folded, field_words) VALUES (new.document, new.folded, new.field_words);
  END;
  CREATE TRIGGER texts_removed AFTER DELETE ON texts BEGIN
    INSERT INTO search_index (search_index, rowid, folded, field_words) VALUES ('delete', old.document, old.folded, old.field_words);
  END;
  CREATE TRIGGER texts_changed AFTER UPDATE ON texts BEGIN
    INSERT INTO search_index (search_index, rowid, folded, field_words) VALUES ('delete', old.document, old.folded, old.field_words);
    INSERT INTO search_index (rowid, folded, field_words) VALUES (new.document, new.folded, new.field_words);
  END;
`

const LOG = `
  CREATE TABLE audit (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    user TEXT NOT NULL,
    action TEXT NOT NULL,
    document_id TEXT,
    data TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE INDEX audit_by_document ON audit (document_id, number);
  CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
  CREATE TABLE app_values (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`

export const firstTables: Migration = { number: 1, sql: QUEUE + SOURCES + DOCUMENTS + SEARCH + LOG }
