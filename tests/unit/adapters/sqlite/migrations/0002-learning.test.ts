import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { migrate } from '../../../../../electron/adapters/sqlite/migrate.ts'
import { firstTables } from '../../../../../electron/adapters/sqlite/migrations/0001-first-tables.ts'
import { learning } from '../../../../../electron/adapters/sqlite/migrations/0002-learning.ts'
import { openDatabase } from '../../../../../electron/adapters/sqlite/open-database.ts'

it('adds its tables to a store that is in use; an example goes with its document', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-'))
  const database = openDatabase(path.join(folder, 'x.db'), 'ab'.repeat(32))
  onTestFinished(() => {
    database.close()
    rmSync(folder, { recursive: true })
  })
  migrate(database, [firstTables])
  database.exec(
    "INSERT INTO documents (seq, id, source_id, name, state, type_confidence, urgency, reasons, arrived_at, corrected) VALUES (1, 'a', 's', 'n', 'review', 0, 'normal', '', '', 0)",
  )
  migrate(database, [firstTables, learning])
  database.exec("INSERT INTO learning_examples (document, model, types, grams) VALUES (1, 'm', '[]', x'')")
  const examples = () => database.prepare<[], number>('SELECT count(*) FROM learning_examples').pluck().get()
  expect([database.pragma('user_version', { simple: true }), examples()]).toEqual([2, 1])
  database.exec('DELETE FROM documents')
  expect(examples()).toBe(0)
})
