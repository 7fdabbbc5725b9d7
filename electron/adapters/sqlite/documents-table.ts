/** Documents with the machine's line, the person's corrections and their state. */
import type { DocumentStore, NewDocument } from '../../core/ports/store/document-store.ts'
import { decidedLine } from '../../shared/domain/decided-line.ts'
import { type Correction, DOCUMENT_STATES, type DocumentState, type DuplicateDecision, OPEN_STATES } from '../../shared/domain/mail-document.ts'
import { firstState, rowOfLine } from '../../shared/domain/row-of-line.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { Connection } from './connection.ts'
import { DOCUMENT_COLUMNS, type DocumentColumns, toColumns, toRow } from './document-columns.ts'
import { createKnownContents } from './known-contents.ts'
import { createKnownPrints } from './known-prints.ts'
import type { ProcessMark } from './process-mark.ts'
import { createSearchWriter } from './search-writer.ts'

type Numbered = DocumentColumns & { readonly seq: number }

export function createDocumentsTable(database: Connection, mark: ProcessMark): DocumentStore {
  const statements = prepare(database)
  const search = createSearchWriter(database)
  const contents = createKnownContents(database)
  const prints = createKnownPrints(database, mark)

  const add = (documents: readonly NewDocument[]) => {
    for (const { id, sourceId, line, text, arrivedAt } of documents) {
      const state = firstState(line)
      const row = rowOfLine({ id, sourceId, line, corrections: [], state, arrivedAt, decidedAt: state === 'confirmed' ? arrivedAt : null })
      const seq = Number(statements.add.run(toColumns(row)).lastInsertRowid)
      statements.setLine.run(seq, JSON.stringify(line))
      search.add(seq, text, line)
    }
  }
  const replace = (sourceId: string, documents: readonly NewDocument[]) => {
    for (const { id, state } of statements.ofSource.all(sourceId)) {
      if (!OPEN_STATES.has(state as DocumentState)) continue
      statements.remove.run(id)
      contents.remove(id)
      prints.remove(id)
    }
    add(documents)
  }
  const present = (id: string): Numbered => {
    const found = statements.one.get(id)
    if (!found) throw new Error(`no document ${id}`)
    return found
  }
  const lineOf = (seq: number) => JSON.parse(statements.line.get(seq) ?? 'null') as ResultLine
  const correctionsOf = (seq: number) => statements.corrections.all(seq).map((correction) => JSON.parse(correction) as Correction)
  /** After line or corrections changed: row and search follow. */
  const refresh = (columns: Numbered) => {
    const [line, corrections] = [lineOf(columns.seq), correctionsOf(columns.seq)]
    const { id, sourceId, state, arrivedAt, decidedAt } = toRow(columns)
    statements.update.run(toColumns(rowOfLine({ id, sourceId, line, corrections, state, arrivedAt, decidedAt })))
    search.setValues(columns.seq, decidedLine(line, corrections))
  }
  const setLine = (id: string, line: ResultLine) => {
    const columns = present(id)
    statements.setLine.run(columns.seq, JSON.stringify(line))
    refresh(columns)
  }
  const correct = (id: string, target: Correction['target'], correction: Correction | undefined) => {
    const columns = present(id)
    statements.removeCorrection.run(columns.seq, target)
    if (correction) statements.addCorrection.run(columns.seq, target, JSON.stringify(correction))
    refresh(columns)
  }

  return {
    add: database.transaction(add),
    replace: database.transaction(replace),
    find(id) {
      const columns = statements.one.get(id)
      return columns && { row: toRow(columns), line: lineOf(columns.seq), corrections: correctionsOf(columns.seq) }
    },
    rows: () => statements.all.all().map(toRow),
    rowsOf: (ids) => statements.some.all(JSON.stringify(ids)).map(toRow),
    ofSource: (sourceId) => statements.ofSource.all(sourceId).map(toRow),
    setLine: database.transaction(setLine),
    setState(id, state, at) {
      present(id)
      statements.setState.run({ id, state, at })
    },
    correct: database.transaction(correct),
    counts: () => ({ ...NO_DOCUMENTS, ...Object.fromEntries(statements.counts.all().map(({ state, count }) => [state, count])) }),
    firstWithSameContent: contents.firstWithSameContent,
    mostSimilar: prints.mostSimilar,
    duplicateDecision: (id) => statements.duplicateDecision.get(id) as DuplicateDecision | undefined,
    setDuplicateDecision(id, decision) {
      const { seq } = present(id)
      if (decision === undefined) statements.removeDuplicateDecision.run(seq)
      else statements.setDuplicateDecision.run(seq, decision)
    },
  }
}

const NO_DOCUMENTS = Object.fromEntries(DOCUMENT_STATES.map((state) => [state, 0])) as Record<DocumentState, number>

function prepare(database: Connection) {
  const columns = DOCUMENT_COLUMNS.join(', ')
  const select = `SELECT seq, ${columns} FROM documents`
  const newest = 'ORDER BY arrived_at DESC, seq'
  return {
    add: database.prepare<[DocumentColumns]>(`INSERT INTO documents (${columns}) VALUES (${DOCUMENT_COLUMNS.map((name) => `@${name}`).join(', ')})`),
    update: database.prepare<[DocumentColumns]>(`UPDATE documents SET ${DOCUMENT_COLUMNS.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`),
    remove: database.prepare<[string]>('DELETE FROM documents WHERE id = ?'),
    one: database.prepare<[string], Numbered>(`${select} WHERE id = ?`),
    all: database.prepare<[], Numbered>(`${select} ${newest}`),
    some: database.prepare<[string], Numbered>(`${select} WHERE id IN (SELECT value FROM json_each(?)) ${newest}`),
    ofSource: database.prepare<[string], Numbered>(`${select} WHERE source_id = ? ORDER BY first_page, seq`),
    setState: database.prepare<[{ id: string; state: string; at: string }]>(`
      UPDATE documents SET state = @state, decided_at = CASE
        WHEN @state IN ('confirmed', 'settled') THEN @at
        WHEN @state = 'delivered' THEN coalesce(decided_at, @at)
      END WHERE id = @id`),
    counts: database.prepare<[], { state: DocumentState; count: number }>('SELECT state, count(*) AS count FROM documents GROUP BY state'),
    line: database.prepare<[number], string>('SELECT line FROM lines WHERE document = ?').pluck(),
    setLine: database.prepare<[number, string]>('INSERT INTO lines (document, line) VALUES (?, ?) ON CONFLICT (document) DO UPDATE SET line = excluded.line'),
    corrections: database.prepare<[number], string>('SELECT correction FROM corrections WHERE document = ? ORDER BY rowid').pluck(),
    addCorrection: database.prepare<[number, string, string]>('INSERT INTO corrections (document, target, correction) VALUES (?, ?, ?)'),
    duplicateDecision: database.prepare<[string], string>('SELECT decision FROM duplicate_decisions JOIN documents ON seq = document WHERE id = ?').pluck(),
    setDuplicateDecision: database.prepare<[number, string]>(
      'INSERT INTO duplicate_decisions (document, decision) VALUES (?, ?) ON CONFLICT (document) DO UPDATE SET decision = excluded.decision',
    ),
    removeDuplicateDecision: database.prepare<[number]>('DELETE FROM duplicate_decisions WHERE document = ?'),
    removeCorrection: database.prepare<[number, string]>('DELETE FROM corrections WHERE document = ? AND target = ?'),
  }
}
