import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Connection } from '../../../../electron/adapters/sqlite/connection.ts'
import { createStore } from '../../../../electron/adapters/sqlite/create-store.ts'
import { migrate } from '../../../../electron/adapters/sqlite/migrate.ts'
import { openDatabase } from '../../../../electron/adapters/sqlite/open-database.ts'
import type { Store } from '../../../../electron/core/ports/store/store.ts'
import type { Head } from '../../../../electron/shared/domain/learned-head.ts'
import { exampleDocument } from '../../../fixtures/workplace/example-document.ts'
import { exampleSource, SHA256 } from '../../../fixtures/workplace/example-source.ts'

let folder = ''
let database: Connection
let store: Store
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'learning-'))
  database = openDatabase(path.join(folder, 'x.db'), 'ab'.repeat(32))
  migrate(database)
  store = createStore(database)
  const { source, pages, kept } = exampleSource()
  store.sources.add(source, pages, kept)
  store.documents.add([exampleDocument()])
  store.documents.setState(ID, 'confirmed', '2026-03-02T08:00:00.000Z')
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const ID = `${SHA256}:1-2`
const EXAMPLE = {
  documentId: ID,
  model: 'reader 1',
  typeId: 'widerspruch',
  types: [{ id: 'widerspruch', confidence: 0.25 }],
  grams: new Map([
    [7, 1],
    [0xffffffff, 3],
  ]),
}
const HEAD: Head = { taught: ['mahnung', null], grams: [7], rarity: [1.5], weights: Float64Array.of(0.1, -0.2, 1 / 3, 0, 0.5, 0) }
const RECORD = {
  model: 'reader 1',
  at: '2026-03-02T08:00:00.000Z',
  verdict: 'better' as const,
  comparison: { learnedFrom: 5, misread: 5, recent: { of: 5, before: 0, after: 4 }, reference: { of: 40, before: 40, after: 40 } },
  parent: null,
  head: HEAD,
}

it('keeps an example as it was, until it is replaced', () => {
  store.learning.addExample(EXAMPLE)
  expect(store.learning.examples('reader 1')).toEqual([{ ...EXAMPLE, learned: false }])
  store.learning.markLearned([ID, 'no such document'])
  expect(store.learning.examples('reader 1')[0]?.learned).toBe(true)
  store.learning.addExample({ ...EXAMPLE, typeId: null })
  expect(store.learning.examples('reader 1')).toEqual([{ ...EXAMPLE, typeId: null, learned: false }])
})

it('gives no example of another model, and none of a document that is open again', () => {
  store.learning.addExample(EXAMPLE)
  expect(store.learning.examples('reader 2')).toEqual([])
  store.documents.setState(ID, 'proposed', '2026-03-02T08:01:00.000Z')
  expect(store.learning.examples('reader 1')).toEqual([])
})

it('deletes the example with the working copy of its document', () => {
  store.learning.addExample(EXAMPLE)
  store.documents.setState(ID, 'delivered', '2026-03-02T08:00:00.000Z')
  expect(store.sources.forget('2026-03-02T08:00:00.000Z')).toBe(0)
  expect(store.learning.examples('reader 1')).toHaveLength(1)
  expect(store.sources.forget('2026-03-03T00:00:00.000Z')).toBe(1)
  expect(database.prepare('SELECT * FROM learning_examples').all()).toEqual([])
})

it('gives a head back exactly as it was stored', () => {
  const number = store.learning.addRecord(RECORD)
  expect(store.learning.record(number)).toEqual({ ...RECORD, number })
  expect(store.learning.lastRecord()?.number).toBe(number)
  expect(store.learning.record(number + 1)).toBeUndefined()
})

it.each(["head = '{'", 'head = \'{"taught":[],"grams":[],"rarity":[],"weights":[]}\'', "verdict = 'perfect'"])('does not trust a record with %s', (broken) => {
  const number = store.learning.addRecord(RECORD)
  database.exec(`UPDATE learning_records SET ${broken}`)
  expect(store.learning.record(number)).toBeUndefined()
})

it('keeps the newest records, and heads longer than attempts that came to nothing', () => {
  const first = store.learning.addRecord(RECORD)
  for (let i = 0; i < 30; i++) store.learning.addRecord({ ...RECORD, verdict: 'no-better', head: null })
  const numbers = database.prepare<[], number>('SELECT number FROM learning_records ORDER BY number').pluck().all()
  expect(numbers).toEqual([first, ...Array.from({ length: 20 }, (_, i) => first + 11 + i)])
})

it('forgets everything at once', () => {
  store.learning.addExample(EXAMPLE)
  const parent = store.learning.addRecord(RECORD)
  store.learning.addRecord({ ...RECORD, parent })
  store.learning.clear()
  expect([store.learning.examples('reader 1'), store.learning.lastRecord()]).toEqual([[], undefined])
})
