/**
 * Takes files in, one by one and for ever: the durable queue behind the inbox. What is added is in the store before it is read, and what was read
 * is stored in one step with the end of its job: a crash at any moment leaves each file either waiting or taken in, once.
 */
import { listInputs } from '../../adapters/file-system/list-inputs.ts'
import { type ErrorCode, PostlotseError } from '../../shared/domain/errors.ts'
import type { Job, NewJob } from '../../shared/domain/job.ts'
import type { IntakeBatch } from '../../shared/ipc/requests/inbox.ts'
import { bugTrace } from '../run/quarantine.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { BatchBook } from './batch-book.ts'
import { clearAway } from './clear-away.ts'
import { splitOf } from './folder-split.ts'
import { createOneAtATime, type OneAtATime } from './one-at-a-time.ts'
import { removeLeftPictures } from './paste-picture.ts'
import { createQueueEvents, type QueueEvents } from './queue-events.ts'
import { QueueWorkers } from './queue-workers.ts'
import { createJobRun, type JobOutcome } from './run-job.ts'

export interface IntakeQueue {
  /** Files and folders (with everything below them); returns how many files were added. */
  add(paths: readonly string[], origin: NewJob['origin']): Promise<number>
  /** Files that are listed already; those that wait or run are left out. */
  addJobs(jobs: readonly NewJob[]): number
  start(): void
  /** Resolves when what was being read is put back. */
  stop(): Promise<void>
  batch(): IntakeBatch
  /** Without ids: everything that is not over. Returns how many that were. */
  cancel(ids: readonly number[] | null): number
  /** Also kept over a restart. */
  pause(paused: boolean): void
  /** Another process has written: takes over what it added, read and finished. */
  reload(): void
  /** Forgets what is over; documents stay. */
  clear(): void
  readonly events: QueueEvents
  /** Documents are assessed and stored under it, whoever reads them. */
  readonly finishing: OneAtATime
}

export interface IntakeQueueOptions {
  /** Files read at the same time, at least 1. */
  readonly jobs: number
  /** Sources that are in the store now: their pages may be drawn. */
  readonly onStored?: (sourceIds: readonly string[]) => void
}

/** Milliseconds between two looks for jobs that were not due. */
const LOOK_MS = 500
/** Key in the value store. */
const PAUSED_KEY = 'inbox.paused'

export function createIntakeQueue(context: WorkplaceContext, options: IntakeQueueOptions): IntakeQueue {
  return new Queue(context, options)
}

class Queue implements IntakeQueue {
  readonly events: QueueEvents
  readonly finishing = createOneAtATime()
  readonly #context: WorkplaceContext
  readonly #options: IntakeQueueOptions
  readonly #book = new BatchBook()
  readonly #runJob: ReturnType<typeof createJobRun>
  readonly #workers: QueueWorkers
  #isPaused: boolean
  #problem: ErrorCode | null = null

  constructor(context: WorkplaceContext, options: IntakeQueueOptions) {
    this.#context = context
    this.#options = options
    this.#isPaused = context.store.values.get(PAUSED_KEY) === true
    this.#runJob = createJobRun(context, this.finishing, {
      splitOf: (job) => (job.origin === 'folder' ? splitOf(context, job.root) : 'automatic'), // what a person dropped is cut by evidence, wherever it lies
      tellsVanished: true,
      end: ({ id }, { documentIds, failed }) =>
        failed ? context.store.jobs.fail(id, { code: failed, detail: '' }) : context.store.jobs.finish(id, documentIds),
    })
    this.events = createQueueEvents(context.emit, () => this.#book.progress(this.#isPaused))
    this.#workers = new QueueWorkers(context, {
      count: options.jobs,
      lookMs: LOOK_MS,
      isPaused: () => this.#isPaused,
      choice: () => (context.store.isShared ? { folders: context.preferences().watchedFolders.map((folder) => folder.path), others: true } : undefined),
      hasWaiting: () => this.#book.hasOpen(),
      run: (job, signal) => this.#run(job, signal),
      onProblem: (code) => this.#setProblem(code),
    })
  }

  async add(paths: readonly string[], origin: NewJob['origin']): Promise<number> {
    return this.addJobs((await listInputs(paths)).map(({ path, root }) => ({ path, root, origin })))
  }

  addJobs(jobs: readonly NewJob[]): number {
    const open = this.#book.openPaths()
    const fresh = jobs.filter((job) => !open.has(job.path))
    if (fresh.length === 0) return 0
    if (open.size === 0) this.clear()
    this.#book.add(this.#context.store.jobs.add(fresh, this.#context.now()))
    this.#tell()
    return fresh.length
  }

  start(): void {
    const { jobs } = this.#context.store
    removeLeftPictures(this.#context)
    jobs.endDeadLeases()
    this.#book.add(jobs.list())
    this.#workers.start()
    this.#tell()
  }

  async stop(): Promise<void> {
    await this.#workers.stop()
    this.events.flush()
  }

  batch(): IntakeBatch {
    return this.#book.batch(this.#isPaused, this.#problem)
  }

  cancel(ids: readonly number[] | null): number {
    const { jobs } = this.#context.store
    const chosen = this.#book.openIds().filter((id) => ids === null || ids.includes(id))
    const cancelled = jobs.cancel(chosen)
    for (const id of chosen) {
      const job = jobs.find(id)
      if (job?.state !== 'cancelled') continue
      this.#book.change(id, { state: 'cancelled', errorCode: null })
      this.#workers.abort(id)
      void clearAway(this.#context, job)
    }
    this.#tell()
    return cancelled
  }

  pause(paused: boolean): void {
    this.#context.store.values.set(PAUSED_KEY, paused ? true : undefined)
    this.#isPaused = paused
    this.#tell()
  }

  reload(): void {
    const jobs = this.#context.store.jobs.list()
    this.#book.follow(jobs, (id) => this.#workers.isRunning(id))
    this.#tell()
  }

  clear(): void {
    this.#context.store.jobs.clear()
    this.#book.clear()
    this.events.jobsChanged()
  }

  #tell(): void {
    this.events.jobsChanged()
    this.#workers.wake()
  }

  #setProblem(code: ErrorCode | null): void {
    if (code === this.#problem) return
    this.#problem = code
    this.events.jobsChanged()
  }

  async #run(job: Job, signal: AbortSignal): Promise<void> {
    this.#note(job.id, { state: 'running', progress: 0 })
    try {
      const outcome = await this.#runJob(job, signal, (progress) => this.#note(job.id, { progress }))
      this.#noteOutcome(job, outcome)
      if (outcome.kind === 'stored') await clearAway(this.#context, job)
    } catch (error) {
      if (!(error instanceof PostlotseError)) return this.#giveUp(job, error)
      if (this.#book.isRunning(job.id)) this.#note(job.id, { state: 'waiting', progress: 0 })
      throw error
    }
  }

  /** A bug of ours that not even a quarantine line could be made of: the file stays where it is and is told, the others go on. */
  #giveUp(job: Job, error: unknown): void {
    this.#context.onBug(error)
    this.#context.store.jobs.fail(job.id, { code: 'internal', detail: bugTrace(error) })
    this.#note(job.id, { state: 'failed', errorCode: 'internal' })
  }

  #noteOutcome(job: Job, outcome: JobOutcome): void {
    if (outcome.kind === 'later') {
      this.#note(job.id, { state: 'waiting', progress: 0, errorCode: outcome.errorCode })
      return
    }
    const { documentIds, removedIds, sourceIds, known, errorCode, failed } = outcome
    this.#note(job.id, { state: failed ? 'failed' : 'done', progress: 1, documentIds: [...documentIds], known, errorCode })
    this.events.documentsChanged([...documentIds, ...removedIds])
    this.#options.onStored?.(sourceIds)
  }

  #note(id: number, changes: Parameters<BatchBook['change']>[1]): void {
    this.#book.change(id, changes)
    this.events.jobsChanged()
  }
}
