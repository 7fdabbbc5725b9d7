import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Connection } from '../../../../../electron/adapters/sqlite/connection.ts'
import { migrate } from '../../../../../electron/adapters/sqlite/migrate.ts'
import { firstTables } from '../../../../../electron/adapters/sqlite/migrations/0001-first-tables.ts'
import { prints } from '../../../../../electron/adapters/sqlite/migrations/0003-prints.ts'
import { openDatabase } from '../../../../../electron/adapters/sqlite/open-database.ts'

let folder = ''
let database: Connection
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'prints-'))
  database = openDatabase(path.join(folder, 'x.db'), 'ab'.repeat(32))
  migrate(database, [firstTables, prints])
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

it('loses the keys of a print with the print, and a decision with its document', () => {
  database.exec("INSERT INTO prints VALUES (1, 'a', '', ''), (2, 'b', '', ''); INSERT INTO print_keys VALUES (7, 1), (7, 2)")
  database.exec(
    "INSERT INTO documents (seq, id, source_id, name, state, type_confidence, urgency, reasons, arrived_at, corrected) VALUES (1, 'a', 's', 'n', 'review', 0, 'normal', '', '', 0); INSERT INTO duplicate_decisions VALUES (1, 'same')",
  )
  database.exec("DELETE FROM prints WHERE document_id = 'a'; DELETE FROM documents")
  expect(database.prepare('SELECT key, print FROM print_keys').all()).toEqual([{ key: 7, print: 2 }])
  expect(database.prepare('SELECT * FROM duplicate_decisions').all()).toEqual([])
})

it('finds prints by their keys in the index, however many there are', () => {
  const plan = database.prepare<[], { detail: string }>('EXPLAIN QUERY PLAN SELECT print FROM print_keys WHERE key = 1 ORDER BY print DESC LIMIT 300').all()
  expect(plan[0]?.detail).toContain('USING PRIMARY KEY (key=?)')
})
