/** Reads one file with everything inside it, up to what is to be stored. Nothing is stored here. */
import { NO_SHA256 } from '../../adapters/file-system/inspect-file.ts'
import { createMailPipeline, documentsOf } from '../../core/pipeline/mail-pipeline.ts'
import { berlinDay } from '../../shared/calendar/berlin-day.ts'
import { ERROR_TABLE, type ErrorCode } from '../../shared/domain/errors.ts'
import type { SplitProfile } from '../../shared/domain/split-profile.ts'
import type { OpenedInput } from '../intake/intake.ts'
import { finishDocument } from '../run/finish-document.ts'
import { type MailPipeline, type ReadSource, readSources } from '../run/read-sources.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { type Arrival, type ArrivalFacts, arrivalOf, unreadArrival } from './arrival.ts'
import { createArrivedSources } from './arrived-sources.ts'
import type { OneAtATime } from './one-at-a-time.ts'
import { sourceIdOf, unopenedSourceId } from './source-id.ts'

export interface FileToTakeIn {
  readonly path: string
  /** Folder that symbolic links must not leave. */
  readonly root: string
  /** ISO time with zone. */
  readonly arrivedAt: string
  readonly unreadId: string
  readonly split: SplitProfile
}

export interface TakeInOptions {
  readonly signal: AbortSignal
  /** 0..1. */
  readonly onProgress?: (fraction: number) => void
  /** Documents of several files are assessed and stored one file at a time, so that duplicates are seen whatever runs beside. */
  readonly finishing: OneAtATime
  /** Stores what arrived; called once, inside `finishing`. */
  readonly store: (taken: TakenIn) => void
}

export interface TakenIn {
  readonly arrivals: readonly Arrival[]
  /** Documents of what had arrived before. */
  readonly knownIds: readonly string[]
  /** A failure that may pass by itself: nothing of the file need be stored yet. */
  readonly passing?: { readonly code: ErrorCode; readonly detail: string }
  /** Of the outermost file. */
  readonly sha256: string
}

/** Share of the reading in the whole work on a file (measured: recognition takes nearly all of it). */
const READING = 0.95

/** Throws errors of scope `application`, e.g. cancelled, and vanished for a file that changed meanwhile. */
export async function takeIn(
  context: Pick<WorkplaceContext, 'intake' | 'ports' | 'rules' | 'store' | 'engine' | 'onBug'>,
  file: FileToTakeIn,
  options: TakeInOptions,
): Promise<void> {
  const { signal, onProgress } = options
  const pipeline = createMailPipeline({ ...context.ports, arrivedOn: berlinDay(file.arrivedAt) }, { ...context.rules(), split: file.split })
  const opened = await context.intake.open(file.path, file.root, signal)
  try {
    const arrived = createArrivedSources(context.store)
    const known = opened.sources.map(idOf).filter((id) => arrived.isKnown(id))
    const fresh = opened.sources.filter((source) => !known.includes(idOf(source)))
    const read = await readSources(fresh, { pipeline: pipeline.source, signal, onProgress: (fraction) => onProgress?.(fraction * READING) })
    for (const source of read) if (!source.ok && source.quarantined.error.code === 'internal') context.onBug(bugOfTrace(source.quarantined.error.detail))
    await options.finishing.run(async () => {
      const arrivals: Arrival[] = []
      const facts: ArrivalFacts = { arrivedAt: file.arrivedAt, engine: context.engine, unreadId: file.unreadId }
      for (const source of read) {
        const id = idOf(source.ok ? source.split : (source.incoming ?? source.quarantined))
        if (arrived.isKnown(id))
          known.push(id) // the same bytes came in another file meanwhile
        else arrivals.push(await finishSource(source, pipeline.document, facts, signal))
      }
      const passing = passingFailure(read, arrivals)
      options.store({
        arrivals,
        knownIds: known.flatMap((id) => arrived.documentIds(id)),
        sha256: sha256Of(opened.sources[0]),
        ...(passing ? { passing } : {}),
      })
    })
  } finally {
    await opened.dispose()
  }
}

type OpenedSource = OpenedInput['sources'][number]

function idOf(source: OpenedSource): string {
  return 'content' in source ? sourceIdOf(source) : unopenedSourceId(source)
}

function sha256Of(source: OpenedSource | undefined): string {
  if (source === undefined) return NO_SHA256
  return 'content' in source ? source.source.sha256 : source.sha256
}

async function finishSource(source: ReadSource, pipeline: MailPipeline['document'], facts: ArrivalFacts, signal: AbortSignal): Promise<Arrival> {
  if (!source.ok) return unreadArrival(source, facts)
  const finished = []
  for (const document of documentsOf(source.split))
    finished.push({ document, line: await finishDocument(document, source, { pipeline, engine: facts.engine, signal }) })
  return arrivalOf(source, finished, facts)
}

/** A bug as the log takes it, class and frames without contents. `trace`: what `bugTrace` made, `Name at … at …`. */
function bugOfTrace(trace: string): Error {
  const [name = 'Error', ...frames] = trace.split(/ (?=at )/)
  const bug = new Error()
  bug.name = name
  bug.stack = frames.map((frame) => `    ${frame}`).join('\n')
  return bug
}

/** Files that were away or locked may come back; those that never were readable will not. */
function passingFailure(read: readonly ReadSource[], arrivals: readonly Arrival[]): TakenIn['passing'] {
  const failed = read.find((source) => !source.ok && mayPass(source.quarantined.error.code))
  if (failed && !failed.ok) return { code: failed.quarantined.error.code as ErrorCode, detail: failed.quarantined.error.detail }
  const code = arrivals.flatMap((arrival) => arrival.documents).find(({ line }) => line.error && mayPass(line.error.code))?.line.error?.code
  return code === undefined ? undefined : { code: code as ErrorCode, detail: '' }
}

/** `vanished` is no failure to repeat within one run, but over minutes a network drive comes back. */
export function mayPass(code: string): boolean {
  return code === 'vanished' || (code in ERROR_TABLE && ERROR_TABLE[code as ErrorCode].retryable)
}
