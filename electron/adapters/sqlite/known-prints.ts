/** Prints of all documents, found by their common keys. */
import { type KnownDocuments, MOST_COMPARED, MOST_PER_KEY } from '../../core/ports/known-documents.ts'
import { type DocumentPrint, FIRST_NUMBER_KEY, NUMBER_KEY_WEIGHT } from '../../shared/domain/document-print.ts'
import type { Connection } from './connection.ts'
import type { ProcessMark } from './process-mark.ts'

export interface KnownPrints extends Pick<KnownDocuments, 'mostSimilar'> {
  /** For a document that is taken out of the store, or whose time of keeping is over. */
  remove(documentId: string): void
}

interface Row {
  readonly document_id: string
  readonly words: string
  readonly looks: string
}

/**
 * As with contents, a print counts only if its document is stored or was read since the program started; what processes that are gone left of others
 * is deleted, as nothing else would ever do it. What another process is reading stays.
 */
export function createKnownPrints(database: Connection, { own, isGone }: ProcessMark): KnownPrints {
  const statements = prepare(database)
  const read = new Set<string>()
  database.transaction(() => {
    for (const { document_id: id, owner } of statements.unstored.all()) if (isGone(owner)) statements.remove.run(id)
  })()
  const remember = database.transaction(({ words, looks, keys }: DocumentPrint, documentId: string) => {
    statements.remove.run(documentId)
    const number = Number(statements.add.run({ document_id: documentId, words, looks: looks.join(' '), owner: own }).lastInsertRowid)
    statements.addKeys.run(number, JSON.stringify(keys))
    read.add(documentId)
  })
  const mostCommon = (keys: readonly number[]): number[] => {
    const weights = new Map<number, number>()
    for (const key of keys) {
      const weight = key < FIRST_NUMBER_KEY ? 1 : NUMBER_KEY_WEIGHT
      for (const print of statements.newest.all(key, MOST_PER_KEY)) weights.set(print, (weights.get(print) ?? 0) + weight)
    }
    const best = [...weights].sort(([one, a], [other, b]) => b - a || one - other)
    return best.slice(0, MOST_COMPARED + 1).map(([print]) => print)
  }
  return {
    mostSimilar(print, documentId, isSame) {
      const known = mostCommon(print.keys)
        .flatMap((number) => statements.one.get(number) ?? [])
        .filter(({ document_id: id }) => id !== documentId && (read.has(id) || statements.isStored.get(id) !== undefined))
        .slice(0, MOST_COMPARED)
      remember(print, documentId)
      const first = known.find(({ document_id, words, looks }) =>
        isSame({ documentId: document_id, print: { words, looks: looks === '' ? [] : looks.split(' ') } }),
      )
      return first?.document_id
    },
    remove(documentId) {
      statements.remove.run(documentId)
      read.delete(documentId)
    },
  }
}

function prepare(database: Connection) {
  return {
    add: database.prepare<[Row & { owner: string }]>('INSERT INTO prints (document_id, words, looks, owner) VALUES (@document_id, @words, @looks, @owner)'),
    addKeys: database.prepare<[number, string]>('INSERT INTO print_keys (key, print) SELECT value, ? FROM json_each(?)'),
    remove: database.prepare<[string]>('DELETE FROM prints WHERE document_id = ?'),
    unstored: database.prepare<[], { document_id: string; owner: string | null }>(
      'SELECT document_id, owner FROM prints WHERE document_id NOT IN (SELECT id FROM documents)',
    ),
    newest: database.prepare<[number, number], number>('SELECT print FROM print_keys WHERE key = ? ORDER BY print DESC LIMIT ?').pluck(),
    one: database.prepare<[number], Row>('SELECT document_id, words, looks FROM prints WHERE number = ?'),
    isStored: database.prepare<[string], number>('SELECT 1 FROM documents WHERE id = ?').pluck(),
  }
}
