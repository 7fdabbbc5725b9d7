/**
 * What the service does with one file: read it (the outcome is stored), lay its documents out at the target of its folder, then deal with the
 * original. The job says how far it came, so that a crash at any moment only means that the step under way is done once more.
 */
import type { DeliveryTarget } from '../../core/ports/delivery-target.ts'
import { berlinDay } from '../../shared/calendar/berlin-day.ts'
import { ERROR_TABLE, type ErrorCode, PostlotseError } from '../../shared/domain/errors.ts'
import type { Job } from '../../shared/domain/job.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import { createOneAtATime } from '../inbox/one-at-a-time.ts'
import { createJobRun } from '../inbox/run-job.ts'
import type { KeptFiles } from '../review/kept-files.ts'
import { bugTrace } from '../run/quarantine.ts'
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { createDeliverRead, type DeliverRead } from './deliver-read.ts'
import { finishOriginal, liesAt, type OriginalEnd } from './finish-original.ts'
import { forgetTaken } from './folder-intake.ts'
import type { FolderPlan } from './folder-plan.ts'

export interface FolderJobEvents {
  /** A document that came of a file, once it lies where it belongs. */
  readonly onLine: (line: ResultLine) => void
  /** Nothing of the file was new. */
  readonly onKnown: (path: string) => void
  /** It cannot be read, delivered or put away yet, and is tried again by itself. */
  readonly onWaiting: (path: string, code: ErrorCode) => void
  /** The job is over. */
  readonly onEnd: (job: Job, end: { readonly failed: ErrorCode | null; readonly original: OriginalEnd }) => void
}

export interface FolderJobsOptions {
  readonly files: KeptFiles
  /** Undefined for a folder that is no longer watched. */
  readonly planOf: (folder: string) => FolderPlan | undefined
  readonly events: FolderJobEvents
  /** See createDeliverRead. */
  readonly targetAt?: (folder: string) => DeliveryTarget
}

/** Milliseconds before a delivery is tried again: doubled each time, and never given up, since nothing is wrong with the file. */
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 5 * 60_000
/** Attempts after which a bug of ours ends the job. */
const ATTEMPTS_WITH_BUGS = 3

interface Read {
  readonly documentIds: readonly string[]
  /** Nothing of the file was new. */
  readonly known: boolean
}

type RunFolderJob = (job: Job, signal: AbortSignal) => Promise<void>

/** The function throws errors of scope `application`, e.g. cancelled: then the job is put back. */
export function createFolderJobs(context: WorkplaceContext, options: FolderJobsOptions): RunFolderJob {
  const work = new FolderJobs(context, options)
  return (job, signal) => work.run(job, signal)
}

class FolderJobs {
  readonly #context: WorkplaceContext
  readonly #options: FolderJobsOptions
  readonly #delivery: DeliverRead
  readonly #runJob: ReturnType<typeof createJobRun>

  constructor(context: WorkplaceContext, options: FolderJobsOptions) {
    this.#context = context
    this.#options = options
    this.#delivery = createDeliverRead(context, options.files, options.targetAt)
    const { store } = context
    this.#runJob = createJobRun(context, createOneAtATime(), {
      splitOf: (job) => this.#planOf(job).split,
      tellsVanished: false,
      end: (job, { documentIds }) => {
        if (documentIds.length > 0) return store.jobs.noteRead(job.id, documentIds)
        forgetTaken(store, job)
        return store.jobs.finish(job.id, [])
      },
    })
  }

  async run(job: Job, signal: AbortSignal): Promise<void> {
    try {
      const read = this.#isRead(job) ? { documentIds: job.documentIds, known: false } : await this.#read(job, signal)
      if (read) await this.#finish(job, read)
    } catch (error) {
      this.#fail(job, error)
    }
  }

  /** Not if the same bytes were read meanwhile, from another file, that could not be read here. */
  #isRead({ documentIds }: Job): boolean {
    return documentIds.length > 0 && documentIds.every((id) => this.#context.store.documents.find(id) !== undefined)
  }

  /** Undefined if it is tried again later, or the file went before it was read. */
  async #read(job: Job, signal: AbortSignal): Promise<Read | undefined> {
    const outcome = await this.#runJob(job, signal, () => undefined)
    if (outcome.kind === 'later') {
      this.#options.events.onWaiting(job.path, outcome.errorCode)
      return undefined
    }
    if (outcome.documentIds.length > 0) return outcome
    this.#options.events.onEnd(job, { failed: null, original: 'gone' })
    return undefined
  }

  async #finish(job: Job, { documentIds, known }: Read): Promise<void> {
    const { store, now } = this.#context
    const { target, afterwards } = this.#planOf(job)
    const places = target === undefined ? [] : await this.#delivery.deliver(documentIds, target, job.path)
    const original = await finishOriginal({
      file: job.path,
      afterwards,
      isSafe: async (sha256) => (target === undefined ? store.sources.kept(sha256) !== undefined : liesAt(places, sha256)),
      day: berlinDay(isoTime(now())),
    })
    const documents = documentIds.flatMap((id) => store.documents.find(id) ?? [])
    const failed = documents.every(({ row }) => row.state === 'quarantined') ? ((documents[0]?.row.errorCode ?? null) as ErrorCode | null) : null
    const isOurs = failed ? store.jobs.fail(job.id, { code: failed, detail: '' }) : store.jobs.finish(job.id, documentIds)
    if (!isOurs) throw new PostlotseError('cancelled')
    const fresh = known ? [] : documents.filter(({ row }) => row.arrivedAt === job.addedAt)
    for (const { line } of fresh) this.#options.events.onLine(line)
    if (fresh.length === 0) this.#options.events.onKnown(job.path)
    this.#options.events.onEnd(job, { failed, original })
  }

  /** What concerns everything passes on; what concerns this file or its target is tried again, later each time. */
  #fail(job: Job, error: unknown): void {
    const isExpected = error instanceof PostlotseError
    const code = isExpected ? error.code : 'internal'
    if (isExpected && ERROR_TABLE[code].scope === 'application' && code !== 'output-not-writable') throw error
    if (!isExpected) this.#context.onBug(error)
    const { jobs } = this.#context.store
    const failure = { code, detail: isExpected ? error.detail : bugTrace(error) }
    if (!isExpected && job.attempts >= ATTEMPTS_WITH_BUGS) {
      jobs.fail(job.id, failure)
      this.#options.events.onEnd(job, { failed: code, original: 'kept' })
      return
    }
    jobs.fail(job.id, failure, this.#context.now() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (job.attempts - 1)))
    this.#options.events.onWaiting(job.path, code)
  }

  #planOf(job: Job): FolderPlan {
    const plan = this.#options.planOf(job.root)
    if (!plan) throw new PostlotseError('cancelled') // the folder was taken off the list meanwhile
    return plan
  }
}
