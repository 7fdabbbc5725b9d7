/** Examples and records of the learning on the device. */
import type { LearningStore, StoredExample } from '../../core/ports/store/learning-store.ts'
import type { Scored } from '../../shared/domain/document.ts'
import { headToJson, type LearningRecord, learningRecordSchema, type WordGrams } from '../../shared/domain/learned-head.ts'
import type { Connection } from './connection.ts'

interface ExampleColumns {
  readonly id: string
  readonly model: string
  readonly type_id: string | null
  readonly types: string
  readonly grams: Uint8Array
  readonly learned: number
}

interface RecordColumns {
  readonly number: number
  readonly model: string
  readonly at: string
  readonly verdict: string
  readonly comparison: string
  readonly parent: number | null
  readonly head: string | null
}

const KEPT_RECORDS = 20
const KEPT_HEADS = 10
const PAIR_BYTES = 8

export function createLearningTable(database: Connection): LearningStore {
  const statements = prepare(database)
  return {
    examples: (model) => statements.examples.all(model).map(toExample),
    addExample: ({ documentId, model, typeId, types, grams }) =>
      void statements.addExample.run(model, typeId, JSON.stringify(types), packed(grams), documentId),
    markLearned: (documentIds) => void statements.markLearned.run(JSON.stringify(documentIds)),
    record: (number) => toRecord(statements.record.get(number)),
    lastRecord: () => toRecord(statements.lastRecord.get()),
    addRecord: database.transaction(({ model, at, verdict, comparison, parent, head }) => {
      const stored = [model, at, verdict, JSON.stringify(comparison), parent, head && headToJson(head)] as const
      const number = Number(statements.addRecord.run(...stored).lastInsertRowid)
      statements.dropOld.run(number - KEPT_RECORDS, KEPT_HEADS)
      return number
    }),
    clear: database.transaction(() => {
      statements.clearExamples.run()
      statements.clearRecords.run()
    }),
  }
}

function prepare(database: Connection) {
  return {
    examples: database.prepare<[string], ExampleColumns>(`
      SELECT d.id, e.model, e.type_id, e.types, e.grams, e.learned FROM learning_examples AS e JOIN documents AS d ON d.seq = e.document
      WHERE e.model = ? AND d.decided_at IS NOT NULL ORDER BY d.decided_at, d.seq`),
    addExample: database.prepare<[string, string | null, string, Uint8Array, string]>(`
      INSERT OR REPLACE INTO learning_examples (document, model, type_id, types, grams) SELECT seq, ?, ?, ?, ? FROM documents WHERE id = ?`),
    markLearned: database.prepare<[string]>(`
      UPDATE learning_examples SET learned = 1 WHERE document IN (SELECT seq FROM documents WHERE id IN (SELECT value FROM json_each(?)))`),
    record: database.prepare<[number], RecordColumns>('SELECT * FROM learning_records WHERE number = ?'),
    lastRecord: database.prepare<[], RecordColumns>('SELECT * FROM learning_records ORDER BY number DESC LIMIT 1'),
    addRecord: database.prepare<[string, string, string, string, number | null, string | null]>(
      'INSERT INTO learning_records (model, at, verdict, comparison, parent, head) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    dropOld: database.prepare<[number, number]>(`
      DELETE FROM learning_records WHERE number <= ?
      AND number NOT IN (SELECT number FROM learning_records WHERE head IS NOT NULL ORDER BY number DESC LIMIT ?)`),
    clearExamples: database.prepare<[]>('DELETE FROM learning_examples'),
    clearRecords: database.prepare<[]>('DELETE FROM learning_records'),
  }
}

function toExample({ id, model, type_id: typeId, types, grams, learned }: ExampleColumns): StoredExample {
  return { documentId: id, model, typeId, types: JSON.parse(types) as Scored[], grams: unpacked(grams), learned: learned === 1 }
}

function toRecord(columns: RecordColumns | undefined): LearningRecord | undefined {
  if (!columns) return undefined
  const { comparison, head, ...same } = columns
  return learningRecordSchema.safeParse({ ...same, comparison: parsed(comparison), head: head === null ? null : parsed(head) }).data
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}

function packed(grams: WordGrams): Uint8Array {
  const bytes = Buffer.alloc(grams.size * PAIR_BYTES)
  let at = 0
  for (const [gram, count] of grams) {
    bytes.writeUInt32LE(gram, at)
    bytes.writeUInt32LE(count, at + 4)
    at += PAIR_BYTES
  }
  return bytes
}

function unpacked(bytes: Uint8Array): WordGrams {
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Map(
    Array.from({ length: bytes.byteLength / PAIR_BYTES }, (_, i) => [numbers.getUint32(i * PAIR_BYTES, true), numbers.getUint32(i * PAIR_BYTES + 4, true)]),
  )
}
