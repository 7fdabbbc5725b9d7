/** Reads the file of one job and stores the outcome in one step with the job's end. */
import { NO_SHA256 } from '../../adapters/file-system/inspect-file.ts'
import { ERROR_TABLE, type ErrorCode, PostlotseError } from '../../shared/domain/errors.ts'
import type { Job } from '../../shared/domain/job.ts'
import type { SplitProfile } from '../../shared/domain/split-profile.ts'
import { bugTrace } from '../run/quarantine.ts'
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { unreadArrival } from './arrival.ts'
import type { OneAtATime } from './one-at-a-time.ts'
import { storeArrivals } from './store-arrivals.ts'
import { mayPass, type TakenIn, takeIn } from './take-in.ts'

export type JobOutcome =
  | {
      readonly kind: 'stored'
      readonly documentIds: readonly string[]
      readonly removedIds: readonly string[]
      readonly sourceIds: readonly string[]
      /** Nothing of the file was new. */
      readonly known: boolean
      /** Of the first part that could not be read. */
      readonly errorCode: ErrorCode | null
      /** Nothing of the file could be read. */
      readonly failed: boolean
    }
  /** It is tried again by itself. */
  | { readonly kind: 'later'; readonly errorCode: ErrorCode; readonly retryAt: number }

/** Throws errors of scope `application`, e.g. cancelled: then nothing is stored and the job is as it was. */
export type RunJob = (job: Job, signal: AbortSignal, onProgress: (fraction: number) => void) => Promise<JobOutcome>

/** What window and service do differently. */
export interface JobRules {
  splitOf(job: Job): SplitProfile
  /** Whether a file that went before it was read is worth a line to a person. */
  readonly tellsVanished: boolean
  /** Ends the job in the step that stores what came of it. False if it is no longer ours: then nothing is stored. */
  end(job: Job, read: { readonly documentIds: readonly string[]; readonly failed: ErrorCode | null }): boolean
}

export type JobContext = Pick<WorkplaceContext, 'intake' | 'ports' | 'rules' | 'store' | 'engine' | 'onBug' | 'now'>

/** Milliseconds before the second and the third attempt: a network drive comes back, an engine gets another chance. */
const PAUSES_MS: readonly number[] = [5_000, 30_000]
/** The same for a file of a watched folder that another program holds: scanners and viewers do so for minutes, and nothing is wrong with the file. */
const LOCKED_PAUSES_MS: readonly number[] = [5_000, 30_000, 60_000, 120_000, 300_000, 600_000, 600_000]

type Failure = { readonly code: ErrorCode; readonly detail: string }

export function createJobRun(context: JobContext, finishing: OneAtATime, rules: JobRules): RunJob {
  return async (job, signal, onProgress) => {
    const end = new JobEnd(context, job, rules)
    if (job.attempts > pausesOf(job, job.error?.code).length + 1) return end.unread({ code: 'engine-crashed', detail: 'the program ended while it was read' })
    try {
      let outcome: JobOutcome | undefined
      const file = { path: job.path, root: job.root, arrivedAt: job.addedAt, unreadId: unreadId(job), split: rules.splitOf(job) }
      await takeIn(context, file, {
        signal,
        onProgress,
        finishing,
        store: (taken) => {
          signal.throwIfAborted()
          outcome = end.taken(taken)
        },
      })
      return outcome as JobOutcome
    } catch (error) {
      if (signal.aborted) throw error
      const failure = failureOf(error)
      return end.later(failure) ?? end.unread(failure)
    }
  }
}

class JobEnd {
  readonly #context: JobContext
  readonly #job: Job
  readonly #rules: JobRules

  constructor(context: JobContext, job: Job, rules: JobRules) {
    this.#context = context
    this.#job = job
    this.#rules = rules
  }

  taken(taken: TakenIn): JobOutcome {
    return (taken.passing && (this.later(taken.passing) ?? this.#gone(taken.passing))) ?? this.#store(taken)
  }

  /** Undefined if waiting does not help, or was tried often enough. */
  later(failure: Failure): JobOutcome | undefined {
    const pause = mayPass(failure.code) ? pausesOf(this.#job, failure.code)[this.#job.attempts - 1] : undefined
    if (pause === undefined) return undefined
    const retryAt = this.#context.now() + pause
    this.#context.store.jobs.fail(this.#job.id, failure, retryAt)
    return { kind: 'later', errorCode: failure.code, retryAt }
  }

  async unread(failure: Failure): Promise<JobOutcome> {
    const gone = this.#gone(failure)
    if (gone) return gone
    const facts = { arrivedAt: this.#job.addedAt, engine: this.#context.engine, unreadId: unreadId(this.#job) }
    const quarantined = { path: this.#job.path, sha256: NO_SHA256, error: failure }
    const arrival = await unreadArrival({ ok: false, quarantined, file: this.#job.path }, facts)
    return this.#store({ arrivals: [arrival], knownIds: [], sha256: NO_SHA256 })
  }

  /** Whoever took the file away knows of it. */
  #gone(failure: Failure): JobOutcome | undefined {
    if (failure.code !== 'vanished' || this.#rules.tellsVanished) return undefined
    return this.#store({ arrivals: [], knownIds: [], sha256: NO_SHA256 })
  }

  #store({ arrivals, knownIds, sha256 }: TakenIn): JobOutcome {
    const { store, now } = this.#context
    const documents = arrivals.flatMap((arrival) => arrival.documents)
    const error = documents.find(({ line }) => line.error)?.line.error
    const errorCode = error ? (error.code as ErrorCode) : null
    const failed = errorCode !== null && knownIds.length === 0 && documents.every(({ line }) => line.error)
    const documentIds = [...knownIds, ...documents.map(({ id }) => id)]
    const also = () => {
      if (!this.#rules.end(this.#job, { documentIds, failed: failed ? errorCode : null })) throw new PostlotseError('cancelled')
    }
    const { removed } = storeArrivals({ store, arrivals, earlier: sha256, at: isoTime(now()), also })
    const sourceIds = arrivals.flatMap(({ stored, sourceId }) => (stored ? [sourceId] : []))
    return { kind: 'stored', documentIds, removedIds: removed, sourceIds, known: documents.length === 0, errorCode, failed }
  }
}

/** Errors of scope `application` pass on; a bug is told without contents. */
function failureOf(error: unknown): Failure {
  if (!(error instanceof PostlotseError)) return { code: 'internal', detail: bugTrace(error) }
  if (ERROR_TABLE[error.code].scope === 'application') throw error
  return { code: error.code, detail: error.detail }
}

function unreadId(job: Job): string {
  return `datei-${job.id}`
}

function pausesOf({ origin }: Job, code: ErrorCode | undefined): readonly number[] {
  return origin === 'folder' && code === 'no-permission' ? LOCKED_PAUSES_MS : PAUSES_MS
}
