/** Which document had a content first. */
import type { KnownDocuments } from '../../core/ports/known-documents.ts'
import type { Connection } from './connection.ts'

export interface KnownContents extends Pick<KnownDocuments, 'firstWithSameContent'> {
  /** For a document that is taken out of the store again. */
  remove(documentId: string): void
}

/**
 * The answer is given while a document is read, before it is stored. So a first one counts only if it is stored, or was read since the program
 * started: what a crash kept from being stored must not make its own second reading a duplicate. A document is never its own duplicate.
 */
export function createKnownContents(database: Connection): KnownContents {
  const first = database.prepare<[string], string>('SELECT document_id FROM contents WHERE content_key = ?').pluck()
  const remember = database.prepare<[string, string]>(
    'INSERT INTO contents (content_key, document_id) VALUES (?, ?) ON CONFLICT (content_key) DO UPDATE SET document_id = excluded.document_id',
  )
  const forget = database.prepare<[string]>('DELETE FROM contents WHERE document_id = ?')
  const isStored = database.prepare<[string], number>('SELECT 1 FROM documents WHERE id = ?').pluck()
  const read = new Set<string>()
  return {
    firstWithSameContent(contentKey, documentId) {
      const known = first.get(contentKey)
      read.add(documentId)
      if (known === documentId) return undefined
      if (known !== undefined && (read.has(known) || isStored.get(known) !== undefined)) return known
      remember.run(contentKey, documentId)
      return undefined
    },
    remove(documentId) {
      forget.run(documentId)
      read.delete(documentId)
    },
  }
}
