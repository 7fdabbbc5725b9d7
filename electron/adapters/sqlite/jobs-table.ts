/** The durable queue. */
import type { JobStore } from '../../core/ports/store/job-store.ts'
import { type Job, jobSchema, type NewJob } from '../../shared/domain/job.ts'
import type { Connection } from './connection.ts'

interface JobColumns {
  readonly id: number
  readonly path: string
  readonly root: string
  readonly origin: string
  readonly state: string
  readonly attempts: number
  readonly added_at: string
  readonly error: string | null
  readonly document_ids: string
}

const COLUMNS = 'id, path, root, origin, state, attempts, added_at, error, document_ids'
/** What is running may be finished; what was cancelled meanwhile stays cancelled. */
const RUNNING = "WHERE id = ? AND state = 'running'"

export function createJobsTable(database: Connection): JobStore {
  const statements = prepare(database)
  const find = (id: number) => toJob(statements.one.get(id))
  const take = (now: number, leaseMs: number): Job | undefined => {
    for (let row = statements.next.get(now, now); row !== undefined; row = statements.next.get(now, now)) {
      statements.begin.run(now + leaseMs, row.id)
      const job = find(row.id)
      if (job) return job
      statements.fail.run(JSON.stringify({ code: 'internal', detail: 'stored job cannot be read' }), row.id)
    }
    return undefined
  }
  return {
    add: database.transaction((jobs: readonly NewJob[], now: number) => {
      const addedAt = new Date(now).toISOString()
      return jobs.flatMap((job) => find(Number(statements.add.run(job.path, job.root, job.origin, addedAt, now).lastInsertRowid)) ?? [])
    }),
    take: database.transaction(take),
    extendLease: (id, until) => void statements.extend.run(until, id),
    finish: (id, documentIds) => void statements.finish.run(JSON.stringify(documentIds), id),
    fail(id, error, retryAt) {
      if (retryAt === undefined) statements.fail.run(JSON.stringify(error), id)
      else statements.retry.run(JSON.stringify(error), retryAt, id)
    },
    putBack: (id) => void statements.putBack.run(id),
    cancel: (ids) => statements.cancel.run(JSON.stringify(ids)).changes,
    list: () => statements.all.all().flatMap((row) => toJob(row) ?? []),
    find,
    clear: () => void statements.clear.run(),
  }
}

function prepare(database: Connection) {
  return {
    one: database.prepare<[number], JobColumns>(`SELECT ${COLUMNS} FROM jobs WHERE id = ?`),
    all: database.prepare<[], JobColumns>(`SELECT ${COLUMNS} FROM jobs ORDER BY id`),
    next: database.prepare<[number, number], { id: number }>(
      "SELECT id FROM jobs WHERE (state = 'waiting' AND due_at <= ?) OR (state = 'running' AND lease_until <= ?) ORDER BY id LIMIT 1",
    ),
    add: database.prepare<[string, string, string, string, number]>(
      "INSERT INTO jobs (path, root, origin, state, added_at, due_at) VALUES (?, ?, ?, 'waiting', ?, ?)",
    ),
    begin: database.prepare<[number, number]>("UPDATE jobs SET state = 'running', attempts = attempts + 1, lease_until = ? WHERE id = ?"),
    extend: database.prepare<[number, number]>(`UPDATE jobs SET lease_until = ? ${RUNNING}`),
    finish: database.prepare<[string, number]>(`UPDATE jobs SET state = 'done', document_ids = ?, error = NULL ${RUNNING}`),
    fail: database.prepare<[string, number]>(`UPDATE jobs SET state = 'failed', error = ? ${RUNNING}`),
    retry: database.prepare<[string, number, number]>(`UPDATE jobs SET state = 'waiting', error = ?, due_at = ? ${RUNNING}`),
    putBack: database.prepare<[number]>(`UPDATE jobs SET state = 'waiting', attempts = attempts - 1 ${RUNNING}`),
    cancel: database.prepare<[string]>("UPDATE jobs SET state = 'cancelled' WHERE state IN ('waiting', 'running') AND id IN (SELECT value FROM json_each(?))"),
    clear: database.prepare<[]>("DELETE FROM jobs WHERE state IN ('done', 'failed', 'cancelled')"),
  }
}

function toJob(row: JobColumns | undefined): Job | undefined {
  if (!row) return undefined
  const { added_at: addedAt, document_ids: documentIds, error, ...same } = row
  return jobSchema.safeParse({ ...same, addedAt, documentIds: parsed(documentIds), ...(error === null ? {} : { error: parsed(error) }) }).data
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}
