/** The append-only log. Triggers of the database refuse every change, the chain of hashes shows one that was made past them. */
import type { AuditLog, AuditQuery } from '../../core/ports/store/audit-log.ts'
import { type AuditEntry, auditEntrySchema, type NewAuditEntry } from '../../shared/domain/audit.ts'
import { auditHash, canonicalJson, FIRST_HASH } from './audit-hash.ts'
import type { Connection } from './connection.ts'

interface AuditColumns {
  readonly number: number
  readonly at: string
  readonly user: string
  readonly action: string
  readonly document_id: string | null
  readonly data: string
  readonly hash: string
}

export function createAuditTable(database: Connection): AuditLog {
  const statements = prepare(database)
  const append = (entries: readonly NewAuditEntry[]) => {
    let last = statements.last.get() ?? { number: 0, hash: FIRST_HASH }
    for (const { at, user, action, documentId, data } of entries) {
      const number = last.number + 1
      const hash = auditHash(last.hash, { number, at, user, action, ...(documentId === undefined ? {} : { documentId }), data })
      statements.add.run(number, at, user, action, documentId ?? null, canonicalJson(data), hash)
      last = { number, hash }
    }
  }
  return {
    append: database.transaction(append),
    list: (query) => statements.list.all(toParameters(query)).reverse().map(toEntry),
    verify: () => verify(statements.all.iterate(), statements.appended.get() ?? 0),
  }
}

function prepare(database: Connection) {
  return {
    last: database.prepare<[], { number: number; hash: string }>('SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1'),
    add: database.prepare<[number, string, string, string, string | null, string, string]>(
      'INSERT INTO audit (number, at, user, action, document_id, data, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    all: database.prepare<[], AuditColumns>('SELECT * FROM audit ORDER BY number'),
    /** How many were ever appended: shows entries that were cut off at the end. */
    appended: database.prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'audit'").pluck(),
    // A time is inclusive if its beginning is: `to` a day takes in the whole day.
    list: database.prepare<[ReturnType<typeof toParameters>], AuditColumns>(`
      SELECT * FROM audit
      WHERE (@documentId IS NULL OR document_id = @documentId) AND (@before IS NULL OR number < @before)
        AND (@from IS NULL OR at >= @from) AND (@to IS NULL OR substr(at, 1, length(@to)) <= @to)
      ORDER BY number DESC LIMIT @limit`),
  }
}

function toParameters({ documentId, from, to, before, limit }: AuditQuery) {
  return { documentId: documentId ?? null, from: from ?? null, to: to ?? null, before: before ?? null, limit: limit ?? -1 }
}

function toEntry({ number, at, user, action, document_id, data, hash }: AuditColumns): AuditEntry {
  return auditEntrySchema.parse({ number, at, user, action, ...(document_id === null ? {} : { documentId: document_id }), data: JSON.parse(data), hash })
}

/** `appended`: number of the last entry that was ever written. */
function verify(rows: Iterable<AuditColumns>, appended: number): ReturnType<AuditLog['verify']> {
  let entries = 0
  let hash = FIRST_HASH
  for (const row of rows) {
    entries++
    if (row.number !== entries || hashOf(row, hash) !== row.hash) return { entries: appended, brokenAt: entries }
    hash = row.hash
  }
  return entries === appended ? { entries } : { entries: appended, brokenAt: entries + 1 }
}

/** Undefined where the stored entry is none at all. */
function hashOf(row: AuditColumns, previous: string): string | undefined {
  try {
    const { hash: _, ...entry } = toEntry(row)
    return auditHash(previous, entry)
  } catch {
    return undefined
  }
}
