/** Deletes what was only needed to work on a document: bytes, pages, pictures, texts, values. What stays says that it was here and where it went. */
import type { Correction } from '../../shared/domain/mail-document.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { Connection } from './connection.ts'
import { createSearchWriter } from './search-writer.ts'

/** Bytes that no source needs any more; several sources of one e-mail may need the same. */
export const REMOVE_UNUSED_FILES = 'DELETE FROM kept_files WHERE sha256 NOT IN (SELECT kept_sha256 FROM sources WHERE forgotten = 0)'

/** Returns how many sources were forgotten. A source without documents is still at work. */
export function createForget(database: Connection): (decidedBefore: string) => number {
  const statements = prepare(database)
  const search = createSearchWriter(database)
  const forgetDocument = (seq: number) => {
    const line = JSON.parse(statements.line.get(seq) ?? 'null') as ResultLine
    statements.setLine.run(JSON.stringify(withoutContents(line)), seq)
    for (const stored of statements.corrections.all(seq)) {
      const { target } = JSON.parse(stored) as Correction
      if (target.startsWith('field:')) statements.removeCorrection.run(seq, target)
    }
    search.remove(seq)
    statements.removePrint.run(seq)
    statements.removeExample.run(seq)
    statements.forgetDocument.run(seq)
  }
  const forgetSource = (id: string) => {
    for (const seq of statements.documents.all(id)) forgetDocument(seq)
    statements.removePages.run(id)
    statements.removeImages.run(id)
    statements.forgetSource.run(id)
  }
  const forget = database.transaction((decidedBefore: string) => {
    const ids = statements.due.all(decidedBefore)
    for (const id of ids) forgetSource(id)
    if (ids.length > 0) statements.removeUnusedFiles.run()
    return ids.length
  })
  return (decidedBefore) => {
    const count = forget(decidedBefore)
    // Old pages leave the write-ahead file too; inside an outer transaction the next checkpoint does it.
    if (count > 0 && !database.inTransaction) database.pragma('wal_checkpoint(TRUNCATE)')
    return count
  }
}

/** Dates of deadlines and codes of reasons stay, they stand in the row as well. */
function withoutContents({ fields: _fields, text: _text, type, deadlines, review, ...line }: ResultLine): ResultLine {
  return {
    ...line,
    ...(type ? { type: { ...type, evidence: [] } } : {}),
    ...(deadlines ? { deadlines: deadlines.map((deadline) => ({ ...deadline, assumptions: [] })) } : {}),
    ...(review ? { review: { ...review, reasons: review.reasons.map(({ code }) => ({ code, detail: '' })) } } : {}),
  }
}

function prepare(database: Connection) {
  return {
    due: database
      .prepare<[string], string>(`
        SELECT s.id FROM sources AS s JOIN documents AS d ON d.source_id = s.id WHERE s.forgotten = 0
        GROUP BY s.id HAVING min(d.state IN ('delivered', 'settled') AND d.decided_at < ?) = 1`)
      .pluck(),
    documents: database.prepare<[string], number>('SELECT seq FROM documents WHERE source_id = ?').pluck(),
    line: database.prepare<[number], string>('SELECT line FROM lines WHERE document = ?').pluck(),
    setLine: database.prepare<[string, number]>('UPDATE lines SET line = ? WHERE document = ?'),
    corrections: database.prepare<[number], string>('SELECT correction FROM corrections WHERE document = ?').pluck(),
    removeCorrection: database.prepare<[number, string]>('DELETE FROM corrections WHERE document = ? AND target = ?'),
    forgetDocument: database.prepare<[number]>('UPDATE documents SET person = NULL, forgotten = 1 WHERE seq = ?'),
    removePrint: database.prepare<[number]>('DELETE FROM prints WHERE document_id = (SELECT id FROM documents WHERE seq = ?)'),
    removeExample: database.prepare<[number]>('DELETE FROM learning_examples WHERE document = ?'),
    removePages: database.prepare<[string]>('DELETE FROM pages WHERE source_id = ?'),
    removeImages: database.prepare<[string]>('DELETE FROM page_images WHERE source_id = ?'),
    forgetSource: database.prepare<[string]>("UPDATE sources SET forgotten = 1, embedded = '[]' WHERE id = ?"),
    removeUnusedFiles: database.prepare<[]>(REMOVE_UNUSED_FILES),
  }
}
