/** The log against someone who has the key and writes past the program. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAuditTable } from '../../../../electron/adapters/sqlite/audit-table.ts'
import type { Connection } from '../../../../electron/adapters/sqlite/connection.ts'
import { migrate } from '../../../../electron/adapters/sqlite/migrate.ts'
import { openDatabase } from '../../../../electron/adapters/sqlite/open-database.ts'

let folder = ''
let database: Connection
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'audit-'))
  database = openDatabase(path.join(folder, 'x.db'), 'ab'.repeat(32))
  migrate(database)
  const entry = (documentId: string) => ({
    at: '2026-03-02T08:00:00.000Z',
    user: 'koch',
    action: 'confirmed' as const,
    documentId,
    data: { deskId: documentId },
  })
  createAuditTable(database).append(['a', 'b', 'c', 'd'].map(entry))
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})
const verify = () => createAuditTable(database).verify()

it.each([
  "UPDATE audit SET user = 'x' WHERE number = 2",
  'DELETE FROM audit WHERE number = 4',
  'DELETE FROM audit',
  'UPDATE audit SET number = 9 WHERE number = 1',
])('the database refuses «%s»', (sql) => {
  expect(() => database.exec(sql)).toThrow('append-only')
  expect(verify()).toEqual({ entries: 4 })
})

describe('past the triggers, the chain shows', () => {
  beforeEach(() => database.exec('DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_shortened'))

  it.each([
    ['a changed user', "UPDATE audit SET user = 'x' WHERE number = 2", 2],
    ['changed data', `UPDATE audit SET data = '{"deskId":"z"}' WHERE number = 3`, 3],
    ['data that is no JSON', "UPDATE audit SET data = '{' WHERE number = 3", 3],
    ['an unknown action', "UPDATE audit SET action = 'x' WHERE number = 1", 1],
    ['a changed hash', `UPDATE audit SET hash = '${'0'.repeat(64)}' WHERE number = 4`, 4],
    ['an entry taken out', 'DELETE FROM audit WHERE number = 2', 2],
    ['the first entry taken out', 'DELETE FROM audit WHERE number = 1', 1],
    ['entries cut off at the end', 'DELETE FROM audit WHERE number > 2', 3],
    ['everything deleted', 'DELETE FROM audit', 1],
    ['an entry put in', 'INSERT INTO audit SELECT 5, at, user, action, document_id, data, hash FROM audit WHERE number = 4', 5],
  ])('%s', (_, sql, brokenAt) => {
    database.exec(sql)
    expect(verify()).toMatchObject({ brokenAt })
  })
})
