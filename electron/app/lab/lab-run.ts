/** One run of the Reallabor: reads the labelled files with the program's own engines, keeps what they say in memory and nothing in the store. */
import path from 'node:path'
import { createKnownDocuments } from '../../adapters/known-documents/in-memory-known-documents.ts'
import { type ErrorCode, PostlotseError } from '../../shared/domain/errors.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import { type LabelledFolder, loadTruths } from '../evaluate/load-truths.ts'
import type { Truth } from '../evaluate/truth.ts'
import { presentTaxonomy } from '../preferences/present-rules.ts'
import { runMail } from '../run/mail-runner.ts'
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export interface LabResult {
  readonly folder: string
  readonly truths: readonly Truth[]
  readonly lines: readonly ResultLine[]
  /** Files without an answer to compare with. */
  readonly unlabelled: number
  /** ISO time. */
  readonly at: string
}

export interface LabState {
  readonly phase: 'idle' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly folder: string | null
  readonly done: number
  readonly total: number
  readonly error: { readonly code: ErrorCode; readonly detail: string } | null
}

export interface LabRun {
  /** Returns when the reading has begun. Throws lab-unlabelled for a folder without answers. */
  start(folder: string): void
  cancel(): void
  state(): LabState
  /** Of the last run that came to its end. */
  result(): LabResult | undefined
}

/** Files read at the same time: the inbox goes on beside it. */
const JOBS = 2

export function createLabRun(context: WorkplaceContext): LabRun {
  let state: LabState = { phase: 'idle', folder: null, done: 0, total: 0, error: null }
  let result: LabResult | undefined
  let running: AbortController | undefined

  return {
    start(folder) {
      const labelled = labelledFiles(folder, context)
      running?.abort()
      const control = new AbortController()
      running = control
      state = { phase: 'running', folder, done: 0, total: labelled.truths.length, error: null }
      const onFile = (done: number) => {
        if (running === control) state = { ...state, done }
      }
      readAll(context, folder, labelled.truths, { signal: control.signal, onFile }).then(
        (lines) => {
          if (running !== control) return
          result = { folder, truths: labelled.truths, lines, unlabelled: labelled.unlabelled.length, at: isoTime(context.now()) }
          state = { ...state, phase: 'done', done: state.total }
        },
        (error: unknown) => {
          if (running === control) state = { ...state, ...endOf(error, control.signal.aborted) }
        },
      )
    },
    cancel: () => running?.abort(),
    state: () => state,
    result: () => result,
  }
}

/** What the command line calls wrong usage is a folder that does not fit here. */
function labelledFiles(folder: string, { store, config }: WorkplaceContext): LabelledFolder {
  try {
    return loadTruths(folder, presentTaxonomy(store.values, config))
  } catch (error) {
    if (error instanceof PostlotseError && error.code === 'usage') throw new PostlotseError('lab-unlabelled', error.detail, { cause: error })
    throw error
  }
}

interface Reading {
  readonly signal: AbortSignal
  readonly onFile: (done: number) => void
}

async function readAll(context: WorkplaceContext, folder: string, truths: readonly Truth[], { signal, onFile }: Reading): Promise<ResultLine[]> {
  const options = {
    intake: context.intake,
    ports: { ...context.ports, known: createKnownDocuments() },
    rules: context.rules(),
    jobs: JOBS,
    engine: context.engine,
  }
  const inputs = truths.map((truth) => ({ path: truth.path, root: path.resolve(folder) }))
  const lines: ResultLine[] = []
  for await (const line of runMail(inputs, options, signal, { onFile: (_path, done) => onFile(done) })) lines.push(line)
  return lines
}

/** Whatever a step says that was interrupted: who cancelled wants no error. */
function endOf(error: unknown, cancelled: boolean): Pick<LabState, 'phase' | 'error'> {
  if (cancelled) return { phase: 'cancelled', error: null }
  if (error instanceof PostlotseError) return { phase: 'failed', error: { code: error.code, detail: error.detail } }
  return { phase: 'failed', error: { code: 'internal', detail: error instanceof Error ? error.name : '' } }
}
