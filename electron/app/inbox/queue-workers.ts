/** The workers of the queue: take a job, keep its lease, run it; wait while there is nothing to do. */
import type { JobChoice } from '../../core/ports/store/job-store.ts'
import { type ErrorCode, PostlotseError } from '../../shared/domain/errors.ts'
import type { Job } from '../../shared/domain/job.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export interface QueueWorkersOptions {
  /** At least 1. */
  readonly count: number
  readonly isPaused: () => boolean
  /** Which jobs to take; undefined: any. */
  readonly choice?: () => JobChoice | undefined
  /** Milliseconds between two looks for jobs that were not due. */
  readonly lookMs: number
  /** Whether a job waits that is not due yet. */
  readonly hasWaiting: () => boolean
  /** Throws errors of scope `application`: the job is put back, and everything rests a while. */
  readonly run: (job: Job, signal: AbortSignal) => Promise<void>
  /** The failure that holds everything, or none any more. */
  readonly onProblem: (code: ErrorCode | null) => void
}

/** Milliseconds after which a job whose process died may be taken again; running jobs extend it. */
const LEASE_MS = 60_000
/** Milliseconds of rest after a failure that concerns everything, e.g. a full disk or a missing model. */
const REST_MS = 30_000

export class QueueWorkers {
  readonly #context: Pick<WorkplaceContext, 'store' | 'now'>
  readonly #options: QueueWorkersOptions
  readonly #running = new Map<number, AbortController>()
  #workers: readonly Promise<void>[] = []
  #waiting = new Set<() => void>()
  #stopped = false
  #restsUntil = 0

  constructor(context: Pick<WorkplaceContext, 'store' | 'now'>, options: QueueWorkersOptions) {
    this.#context = context
    this.#options = options
  }

  start(): void {
    this.#workers = Array.from({ length: this.#options.count }, () => this.#work())
  }

  /** Takes nothing more. What runs may end until `hurry` is aborted, then it is put back. */
  async stop(hurry: AbortSignal = AbortSignal.abort()): Promise<void> {
    this.#stopped = true
    const abortAll = () => {
      for (const id of this.#running.keys()) this.abort(id)
    }
    if (hurry.aborted) abortAll()
    else hurry.addEventListener('abort', abortAll, { once: true })
    this.wake()
    await Promise.all(this.#workers)
  }

  /** There may be something to do: looks at once, whatever it rests for. */
  wake(): void {
    this.#restsUntil = 0
    for (const go of this.#waiting) go()
  }

  isRunning(id: number): boolean {
    return this.#running.has(id)
  }

  abort(id: number): void {
    this.#running.get(id)?.abort(new PostlotseError('cancelled'))
  }

  async #work(): Promise<void> {
    while (!this.#stopped) {
      const job = this.#take()
      if (job) await this.#run(job)
      else await this.#wait()
    }
  }

  #take(): Job | undefined {
    const { store, now } = this.#context
    const rest = this.#restsUntil - now()
    if (this.#options.isPaused() || (rest > 0 && rest <= REST_MS)) return undefined // longer only after the clock was put back
    try {
      const job = store.jobs.take(now(), LEASE_MS, this.#options.choice?.())
      return job && this.#running.has(job.id) ? undefined : job // after the machine slept, leases are over while the work goes on
    } catch (error) {
      this.#rest(error)
      return undefined
    }
  }

  async #run(job: Job): Promise<void> {
    const { jobs } = this.#context.store
    const controller = new AbortController()
    this.#running.set(job.id, controller)
    const lease = setInterval(() => this.#guard(() => jobs.extendLease(job.id, this.#context.now() + LEASE_MS)), LEASE_MS / 3)
    try {
      await this.#options.run(job, controller.signal)
      this.#options.onProblem(null)
    } catch (error) {
      if (!controller.signal.aborted && !isCancelled(error)) this.#rest(error)
      this.#guard(() => jobs.putBack(job.id)) // changes nothing if a person cancelled it
    } finally {
      clearInterval(lease)
      this.#running.delete(job.id)
    }
  }

  /** The store may be gone in the middle of anything; then everything rests, and the lease brings the job back. */
  #guard(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.#rest(error)
    }
  }

  #rest(error: unknown): void {
    this.#restsUntil = this.#context.now() + REST_MS
    this.#options.onProblem(error instanceof PostlotseError ? error.code : 'internal')
  }

  async #wait(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#waiting.add(resolve)
    const timer = this.#options.hasWaiting() && !this.#options.isPaused() ? setTimeout(resolve, this.#options.lookMs) : undefined
    await promise
    clearTimeout(timer)
    this.#waiting.delete(resolve)
  }
}

/** The job was taken from us: by a person's word in another process, or because our lease was over. */
function isCancelled(error: unknown): boolean {
  return error instanceof PostlotseError && error.code === 'cancelled'
}
