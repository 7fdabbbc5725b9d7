/** The durable queue. */
import type { JobChoice, JobStore } from '../../core/ports/store/job-store.ts'
import { type Job, jobSchema, type NewJob } from '../../shared/domain/job.ts'
import type { Connection } from './connection.ts'
import type { ProcessMark } from './process-mark.ts'

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
/** What this process has begun may be finished; what was cancelled meanwhile stays so, and what another took over after its lease is the other's. */
const MINE = "WHERE id = @id AND state = 'running' AND owner = @own"
/** A job that was left by so many processes is read while nothing else is. */
const DEATHS_AMONG_OTHERS = 2
/** Among others an attempt does not count: any of them may have ended the process, or somebody from outside. */
const RELEASE = `SET state = 'waiting', deaths = deaths + 1, attempts = attempts - (deaths < ${DEATHS_AMONG_OTHERS})`
const OVER = '(lease_until <= @now OR lease_until > @far)'
const CHOSEN = "(@folders IS NULL OR (origin = 'folder' AND root IN (SELECT value FROM json_each(@folders))) OR (origin <> 'folder' AND @others = 1))"
/** Milliseconds: no pause (10 minutes at most) and no lease is this long; after the clock jumped back, jobs would otherwise wait for a time that was never meant. */
const IMPLAUSIBLE_MS = 15 * 60 * 1000

export function createJobsTable(database: Connection, { own, isGone }: ProcessMark): JobStore {
  const statements = prepare(database)
  const mine = (id: number) => ({ id, own })
  const find = (id: number) => toJob(statements.one.get(id))
  const take = (now: number, leaseMs: number, choice?: JobChoice): Job | undefined => {
    const times = { now, far: now + IMPLAUSIBLE_MS }
    statements.releaseOver.run({ ...times, own })
    const here = statements.here.get(own) ?? { running: 0, alone: 0 }
    const which = { ...times, ...here, own, ...chosen(choice) }
    for (let row = statements.next.get(which); row !== undefined; row = statements.next.get(which)) {
      statements.begin.run(now + leaseMs, own, row.id)
      const job = find(row.id)
      if (job) return job
      statements.fail.run({ ...mine(row.id), error: JSON.stringify({ code: 'internal', detail: 'stored job cannot be read' }) })
    }
    return undefined
  }
  return {
    add: database.transaction((jobs: readonly NewJob[], now: number) => {
      const addedAt = new Date(now).toISOString()
      return jobs.flatMap((job) => find(Number(statements.add.run(job.path, job.root, job.origin, addedAt, now).lastInsertRowid)) ?? [])
    }),
    take: database.transaction(take),
    endDeadLeases: database.transaction(() => {
      for (const { id, owner } of statements.running.all()) if (isGone(owner)) statements.release.run(id)
    }),
    extendLease: (id, until) => void statements.extend.run({ ...mine(id), until }),
    noteRead: (id, documentIds) => statements.noteRead.run({ ...mine(id), documentIds: JSON.stringify(documentIds) }).changes > 0,
    finish: (id, documentIds) => statements.finish.run({ ...mine(id), documentIds: JSON.stringify(documentIds) }).changes > 0,
    fail(id, error, retryAt) {
      const failed = { ...mine(id), error: JSON.stringify(error) }
      return (retryAt === undefined ? statements.fail.run(failed) : statements.retry.run({ ...failed, retryAt })).changes > 0
    },
    putBack: (id) => void statements.putBack.run(mine(id)),
    cancel: (ids) => statements.cancel.run(JSON.stringify(ids)).changes,
    list: () => statements.all.all().flatMap((row) => toJob(row) ?? []),
    find,
    countOpen: (choice) => statements.countOpen.get(chosen(choice)) ?? { waiting: 0, running: 0 },
    isOpen: (path) => statements.isOpen.get(path) !== undefined,
    clear: () => void statements.clear.run(),
  }
}

interface Mine {
  readonly id: number
  readonly own: string
}
interface Times {
  readonly now: number
  readonly far: number
}
/** Of this process: how many jobs run, and whether one of them must be alone. */
interface Here {
  readonly running: number
  readonly alone: number
}
type Chosen = ReturnType<typeof chosen>

function chosen(choice: JobChoice | undefined) {
  return { folders: choice ? JSON.stringify(choice.folders) : null, others: choice?.others ? 1 : 0 }
}

function prepare(database: Connection) {
  return {
    one: database.prepare<[number], JobColumns>(`SELECT ${COLUMNS} FROM jobs WHERE id = ?`),
    all: database.prepare<[], JobColumns>(`SELECT ${COLUMNS} FROM jobs ORDER BY id`),
    here: database.prepare<[string], Here>(
      `SELECT count(*) AS running, coalesce(max(deaths >= ${DEATHS_AMONG_OTHERS}), 0) AS alone FROM jobs WHERE state = 'running' AND owner = ?`,
    ),
    next: database.prepare<[Chosen & Times & Here & { own: string }], { id: number }>(`
      SELECT id FROM jobs
      WHERE ((state = 'waiting' AND (due_at <= @now OR due_at > @far)) OR (state = 'running' AND owner = @own AND ${OVER})) AND ${CHOSEN}
        AND (@alone = 0 OR state = 'running') AND (deaths < ${DEATHS_AMONG_OTHERS} OR @running = (state = 'running'))
      ORDER BY attempts > 1 OR deaths >= ${DEATHS_AMONG_OTHERS}, id LIMIT 1`),
    running: database.prepare<[], { id: number; owner: string | null }>("SELECT id, owner FROM jobs WHERE state = 'running'"),
    release: database.prepare<[number]>(`UPDATE jobs ${RELEASE} WHERE id = ?`),
    releaseOver: database.prepare<[Times & { own: string }]>(`UPDATE jobs ${RELEASE} WHERE state = 'running' AND owner IS NOT @own AND ${OVER}`),
    add: database.prepare<[string, string, string, string, number]>(
      "INSERT INTO jobs (path, root, origin, state, added_at, due_at) VALUES (?, ?, ?, 'waiting', ?, ?)",
    ),
    begin: database.prepare<[number, string, number]>("UPDATE jobs SET state = 'running', attempts = attempts + 1, lease_until = ?, owner = ? WHERE id = ?"),
    extend: database.prepare<[Mine & { until: number }]>(`UPDATE jobs SET lease_until = @until ${MINE}`),
    noteRead: database.prepare<[Mine & { documentIds: string }]>(`UPDATE jobs SET document_ids = @documentIds, error = NULL ${MINE}`),
    finish: database.prepare<[Mine & { documentIds: string }]>(`UPDATE jobs SET state = 'done', document_ids = @documentIds, error = NULL ${MINE}`),
    fail: database.prepare<[Mine & { error: string }]>(`UPDATE jobs SET state = 'failed', error = @error ${MINE}`),
    retry: database.prepare<[Mine & { error: string; retryAt: number }]>(`UPDATE jobs SET state = 'waiting', error = @error, due_at = @retryAt ${MINE}`),
    putBack: database.prepare<[Mine]>(`UPDATE jobs SET state = 'waiting', attempts = attempts - 1 ${MINE}`),
    cancel: database.prepare<[string]>("UPDATE jobs SET state = 'cancelled' WHERE state IN ('waiting', 'running') AND id IN (SELECT value FROM json_each(?))"),
    countOpen: database.prepare<[Chosen], { waiting: number; running: number }>(`
      SELECT coalesce(sum(state = 'waiting'), 0) AS waiting, coalesce(sum(state = 'running'), 0) AS running
      FROM jobs WHERE state IN ('waiting', 'running') AND ${CHOSEN}`),
    isOpen: database.prepare<[string], number>("SELECT 1 FROM jobs WHERE state IN ('waiting', 'running') AND path = ? LIMIT 1").pluck(),
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
