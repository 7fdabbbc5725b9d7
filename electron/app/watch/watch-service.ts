/**
 * The service behind `postlotse watch`: looks into its folders, puts what is completely written into the durable queue, reads and delivers it, and
 * says how it stands. Several services, and the desktop app, may work on one store: each job is one process' by its lease.
 */
import { setTimeout } from 'node:timers/promises'
import { berlinDay } from '../../shared/calendar/berlin-day.ts'
import { ERROR_TABLE, type ErrorCode, PostlotseError } from '../../shared/domain/errors.ts'
import { QueueWorkers } from '../inbox/queue-workers.ts'
import type { KeptFiles } from '../review/kept-files.ts'
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { writeYesterday } from './day-summary.ts'
import { FolderIntake } from './folder-intake.ts'
import { createFolderJobs, type FolderJobEvents, type FolderJobsOptions } from './folder-jobs.ts'
import type { FolderPlan } from './folder-plan.ts'
import { forgetDelivered } from './forget-delivered.ts'
import { type Health, writeHealth } from './health-file.ts'
import { isPauseRequested } from './pause-request.ts'

export interface WatchServiceOptions {
  readonly context: WorkplaceContext
  readonly files: KeptFiles
  /** Asked anew at every look: those of the window change while the service runs. */
  readonly plans: () => readonly FolderPlan[]
  /** Files read at the same time, at least 1. */
  readonly jobs: number
  /** Absolute folder for health, summaries and the request to pause. */
  readonly serviceFolder: string
  /** Milliseconds between two looks. */
  readonly everyMs: number
  /** The store is this service's own: what was delivered is not kept, and jobs that are over are cleared. */
  readonly isPrivate: boolean
  readonly events: WatchServiceEvents
  /** See createDeliverRead. */
  readonly targetAt?: FolderJobsOptions['targetAt']
}

export interface WatchServiceEvents extends FolderJobEvents {
  /** The watched folders that cannot be listed have changed. */
  readonly onGone: (folders: readonly string[]) => void
  readonly onPause: (paused: boolean) => void
  /** What holds everything up, or nothing any more. */
  readonly onProblem: (code: ErrorCode | null) => void
}

export interface WatchService {
  /** Resolves when `stop` is aborted and what was being read is finished, or put back because `hurry` was aborted. Throws what waiting cannot help, e.g. model-checksum. */
  run(stop: AbortSignal, hurry: AbortSignal): Promise<void>
  /** One look into every folder; done every `everyMs` by itself. */
  look(): Promise<void>
  health(): Health
}

/** Jobs that may wait at a time: so many that no worker is idle, so few that 10,000 files are not all put into the queue at once. */
const MOST_WAITING = 200

/** Most milliseconds between two looks for jobs that were not due, however seldom folders are looked into. */
const LONGEST_LOOK_MS = 500

export function createWatchService(options: WatchServiceOptions): WatchService {
  return new Service(options)
}

class Service implements WatchService {
  readonly #options: WatchServiceOptions
  readonly #workers: QueueWorkers
  readonly #intakes = new Map<string, FolderIntake>()
  readonly #startedAt: string
  readonly #fatal = new AbortController()
  #state: Health['state'] = 'watching'
  #problem: ErrorCode | null = null
  #isLookFailing = false
  #done = 0
  #failed = 0
  #gone = ''
  /** ISO day of the last look. */
  #day = ''

  constructor(options: WatchServiceOptions) {
    const { context, files, jobs, everyMs, events, targetAt } = options
    this.#options = options
    this.#startedAt = isoTime(context.now())
    const run = createFolderJobs(context, {
      files,
      ...(targetAt ? { targetAt } : {}),
      planOf: (folder) => options.plans().find((plan) => plan.path === folder),
      events: {
        ...events,
        onEnd: (job, end) => {
          if (end.failed) this.#failed++
          else this.#done++
          events.onEnd(job, end)
        },
      },
    })
    this.#workers = new QueueWorkers(context, {
      count: jobs,
      lookMs: Math.min(everyMs, LONGEST_LOOK_MS),
      isPaused: () => this.#state !== 'watching',
      hasWaiting: () => true,
      choice: () => ({ folders: options.plans().map((plan) => plan.path), others: false }),
      run,
      onProblem: (code) => this.#setProblem(code),
    })
  }

  async run(stop: AbortSignal, hurry: AbortSignal): Promise<void> {
    const ending = AbortSignal.any([stop, this.#fatal.signal])
    this.#workers.start()
    while (!ending.aborted) {
      await this.look()
      await setTimeout(this.#options.everyMs, undefined, { signal: ending }).catch(() => undefined)
    }
    this.#state = 'stopping'
    this.#tellHealth()
    await this.#workers.stop(AbortSignal.any([hurry, this.#fatal.signal]))
    this.#state = 'stopped'
    this.#tellHealth()
    if (this.#fatal.signal.aborted) throw this.#fatal.signal.reason
  }

  async look(): Promise<void> {
    try {
      this.#followPause()
      if (this.#state === 'watching') await this.#lookIntoFolders()
      this.#tidy()
      if (this.#isLookFailing) this.#setProblem(null)
      this.#isLookFailing = false
    } catch (error) {
      this.#isLookFailing = true
      if (error instanceof PostlotseError) this.#setProblem(error.code)
      else this.#options.context.onBug(error)
    }
    this.#tellHealth()
  }

  health(): Health {
    const { context, plans } = this.#options
    const folders = plans()
    const open = this.#countOpen(folders)
    return {
      format: 'postlotse.health/1',
      aliveAt: isoTime(context.now()),
      startedAt: this.#startedAt,
      pid: process.pid,
      state: this.#state,
      problem: this.#problem,
      ...open,
      done: this.#done,
      failed: this.#failed,
      folders: folders.map(({ path }) => ({ path, state: this.#intakes.get(path)?.isGone ? 'unreachable' : 'watching' })),
      rssBytes: process.memoryUsage.rss(),
    }
  }

  #countOpen(folders: readonly FolderPlan[]): { readonly waiting: number; readonly running: number } {
    return this.#options.context.store.jobs.countOpen({ folders: folders.map((plan) => plan.path), others: false })
  }

  #followPause(): void {
    const isPaused = isPauseRequested(this.#options.serviceFolder)
    if (this.#state !== 'watching' && this.#state !== 'paused') return
    if (isPaused === (this.#state === 'paused')) return
    this.#state = isPaused ? 'paused' : 'watching'
    this.#options.events.onPause(isPaused)
    this.#workers.wake()
  }

  async #lookIntoFolders(): Promise<void> {
    const plans = this.#options.plans()
    for (const path of this.#intakes.keys()) if (!plans.some((plan) => plan.path === path)) this.#intakes.delete(path)
    let room = MOST_WAITING - this.#countOpen(plans).waiting
    let added = 0
    for (const plan of plans) {
      const intake = this.#intakes.get(plan.path) ?? new FolderIntake(this.#options.context, plan)
      this.#intakes.set(plan.path, intake)
      const here = await intake.look(room)
      room -= here
      added += here
    }
    if (added > 0) this.#workers.wake()
    const gone = plans.filter(({ path }) => this.#intakes.get(path)?.isGone).map(({ path }) => path)
    if (gone.join('\n') === this.#gone) return
    this.#gone = gone.join('\n')
    this.#options.events.onGone(gone)
  }

  #tidy(): void {
    const { context, serviceFolder, isPrivate } = this.#options
    const today = berlinDay(context.now())
    if (today !== this.#day) {
      this.#day = today
      writeYesterday(context.store, serviceFolder, context.now())
      if (isPrivate) context.store.jobs.clear()
    }
    if (isPrivate) forgetDelivered(context)
  }

  #setProblem(code: ErrorCode | null): void {
    if (code === this.#problem) return
    this.#problem = code
    this.#options.events.onProblem(code)
    if (code !== null && ERROR_TABLE[code].scope === 'application' && !ERROR_TABLE[code].retryable) this.#fatal.abort(new PostlotseError(code))
  }

  #tellHealth(): void {
    try {
      writeHealth(this.#options.serviceFolder, this.health())
    } catch (error) {
      if (!(error instanceof PostlotseError)) this.#options.context.onBug(error) // a store that cannot be asked just now shows as an old file
    }
  }
}
