/** A queue with a row that nobody can read goes on with the others. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Connection } from '../../../../electron/adapters/sqlite/connection.ts'
import { createJobsTable } from '../../../../electron/adapters/sqlite/jobs-table.ts'
import { migrate } from '../../../../electron/adapters/sqlite/migrate.ts'
import { openDatabase } from '../../../../electron/adapters/sqlite/open-database.ts'
import { createProcessMark } from '../../../../electron/adapters/sqlite/process-mark.ts'

let folder = ''
let database: Connection
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jobs-'))
  database = openDatabase(path.join(folder, 'x.db'), 'ab'.repeat(32))
  migrate(database)
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

it.each(["origin = 'moon'", "document_ids = '{'", `error = '{"code":"no-such"}'`])('a job with %s is left out, the next one is taken', (broken) => {
  const jobs = createJobsTable(database, createProcessMark(false))
  const [first, second] = jobs.add(
    ['a.pdf', 'b.pdf'].map((name) => ({ path: `/post/${name}`, root: '/post', origin: 'window' })),
    0,
  )
  database.exec(`UPDATE jobs SET ${broken} WHERE id = ${first?.id}`)
  expect(jobs.list().map(({ id }) => id)).toEqual([second?.id])
  expect(jobs.take(0, 1_000)?.id).toBe(second?.id)
  expect(jobs.take(0, 1_000)).toBeUndefined()
  jobs.clear()
  expect(database.prepare<[], { id: number }>('SELECT id FROM jobs').all()).toEqual([{ id: second?.id }])
})
