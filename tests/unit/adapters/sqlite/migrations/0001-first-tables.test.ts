import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Connection } from '../../../../../electron/adapters/sqlite/connection.ts'
import { migrate } from '../../../../../electron/adapters/sqlite/migrate.ts'
import { firstTables } from '../../../../../electron/adapters/sqlite/migrations/0001-first-tables.ts'
import { openDatabase } from '../../../../../electron/adapters/sqlite/open-database.ts'

let folder = ''
let database: Connection
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'first-'))
  database = openDatabase(path.join(folder, 'x.db'), 'ab'.repeat(32))
  migrate(database, [firstTables])
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})
const names = (type: string) =>
  database.prepare<[string], string>("SELECT name FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite_%' ORDER BY name").pluck().all(type)

it('makes the tables of the first version', () => {
  expect(names('table').filter((name) => !name.startsWith('search_index_'))).toEqual([
    'app_values',
    'audit',
    'contents',
    'corrections',
    'documents',
    'field_values',
    'jobs',
    'kept_files',
    'lines',
    'page_images',
    'pages',
    'search_index',
    'sources',
    'texts',
  ])
})

it('keeps the index equal to the texts', () => {
  const indexed = () => database.exec("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")
  const add =
    "INSERT INTO documents (seq, id, source_id, name, state, type_confidence, urgency, reasons, arrived_at, corrected) VALUES (1, 'a', 's', 'n', 'review', 0, 'normal', '', '', 0)"
  database.exec(`${add}; INSERT INTO texts VALUES (1, 'Müller', 'muller', 'koch')`)
  indexed()
  database.exec("UPDATE texts SET field_words = 'anders' WHERE document = 1")
  indexed()
  database.exec('DELETE FROM documents')
  indexed()
  expect(database.prepare("SELECT rowid FROM search_index WHERE search_index MATCH 'muller OR koch OR anders'").all()).toEqual([])
})

it('leaves no word of a deleted text in the index', () => {
  const holds = (word: string) => Buffer.concat(database.prepare<[], Uint8Array>('SELECT block FROM search_index_data').pluck().all()).includes(word)
  database.exec("INSERT INTO search_index (rowid, folded, field_words) VALUES (7, 'geheimwort', '')")
  expect(holds('geheimwort')).toBe(true)
  database.exec("INSERT INTO search_index (search_index, rowid, folded, field_words) VALUES ('delete', 7, 'geheimwort', '')")
  expect(holds('geheimwort')).toBe(false)
})
