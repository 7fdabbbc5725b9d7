import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { MIGRATIONS, migrate } from '../../../../../electron/adapters/sqlite/migrate.ts'
import { openDatabase } from '../../../../../electron/adapters/sqlite/open-database.ts'

it('leaves the jobs and prints of an older store as they are, of nobody and with no death', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fourth-'))
  const database = openDatabase(path.join(folder, 'x.db'), 'ab'.repeat(32))
  onTestFinished(() => {
    database.close()
    rmSync(folder, { recursive: true })
  })
  migrate(database, MIGRATIONS.slice(0, 3))
  database.exec(
    "INSERT INTO jobs (path, root, origin, state, attempts, added_at, due_at) VALUES ('/a', '/', 'folder', 'running', 2, '', 0); INSERT INTO prints VALUES (1, 'a', 'b', 'c')",
  )
  migrate(database, MIGRATIONS.slice(0, 4))
  expect(database.prepare('SELECT path, state, attempts, owner, deaths FROM jobs').all()).toEqual([
    { path: '/a', state: 'running', attempts: 2, owner: null, deaths: 0 },
  ])
  expect(database.prepare('SELECT document_id, owner FROM prints').all()).toEqual([{ document_id: 'a', owner: null }])
})
