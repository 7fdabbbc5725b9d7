/**
 * Runs files through intake, pipelines and delivery. Concurrency lives here and nowhere else: several sources are opened and recognised
 * at a time, documents are then assessed and delivered one by one in input order, so that the same input always gives the same output.
 * A file that cannot be read becomes a quarantine line; only configuration, model and output errors stop the run.
 */

import { createMailPipeline, documentsOf, type Ports, type Rules } from '../../core/pipeline/mail-pipeline.ts'
import type { DeliveryTarget } from '../../core/ports/delivery-target.ts'
import type { QuarantinedSource, SplitDocument, SplitSource } from '../../shared/domain/document.ts'
import type { IncomingSource } from '../../shared/domain/source.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { Intake } from '../intake/intake.ts'
import { createDelivering, deliverFile, fileOf, isPart } from './deliver-document.ts'
import { quarantine } from './quarantine.ts'
import { toQuarantineLine, toResultLine } from './to-result-line.ts'

/** A file to read and the folder it must not leave by a symbolic link. */
export interface Input {
  readonly path: string
  readonly root: string
}

export interface RunnerOptions {
  readonly intake: Intake
  readonly ports: Ports
  readonly rules: Rules
  /** Files opened and recognised at the same time, at least 1. */
  readonly jobs: number
  /** Where finished documents go; absent: nothing is delivered. */
  readonly target?: DeliveryTarget
  readonly engine: Readonly<Record<string, string>>
}

export interface RunEvents {
  /** A file was begun or finished; `done` of `total` files are finished. */
  readonly onFile?: (path: string, done: number, total: number) => void
}

/** A source that was recognised and split, or the reason why not. */
type ReadSource =
  | { readonly ok: true; readonly split: SplitSource; readonly ms: number; readonly stages: Record<string, number> }
  | { readonly ok: false; readonly quarantined: QuarantinedSource; readonly file: string }

interface ReadFile {
  readonly sources: readonly ReadSource[]
  readonly dispose: () => Promise<void>
}

/** Yields one line per document, in input order. Throws cancelled when the signal is aborted, and errors of scope `application`. */
export async function* runMail(inputs: readonly Input[], options: RunnerOptions, signal: AbortSignal, events: RunEvents = {}): AsyncGenerator<ResultLine> {
  const pipeline = createMailPipeline(options.ports, options.rules)
  const pending: Promise<ReadFile>[] = []
  let next = 0
  const fill = () => {
    while (pending.length < options.jobs && next < inputs.length) {
      const input = inputs[next++] as Input
      const reading = readFile(input, pipeline.source, options, signal)
      reading.catch(() => undefined) // rethrown when its turn comes
      pending.push(reading)
    }
  }
  try {
    fill()
    for (let done = 0; done < inputs.length; done++) {
      events.onFile?.(inputs[done]?.path ?? '', done, inputs.length)
      const file = await (pending.shift() as Promise<ReadFile>)
      fill()
      try {
        for (const source of file.sources) yield* finishSource(source, pipeline.document, options, signal)
      } finally {
        await file.dispose()
      }
    }
    events.onFile?.('', inputs.length, inputs.length)
  } finally {
    for (const rest of await Promise.allSettled(pending)) if (rest.status === 'fulfilled') await rest.value.dispose()
  }
}

type MailPipeline = ReturnType<typeof createMailPipeline>

async function readFile(input: Input, pipeline: MailPipeline['source'], options: RunnerOptions, signal: AbortSignal): Promise<ReadFile> {
  const opened = await options.intake.open(input.path, input.root, signal)
  const sources: ReadSource[] = []
  try {
    for (const source of opened.sources)
      sources.push('content' in source ? await readSource(source, pipeline, signal) : { ok: false, quarantined: source, file: source.path })
  } catch (error) {
    await opened.dispose()
    throw error
  }
  return { sources, dispose: () => opened.dispose() }
}

async function readSource(incoming: IncomingSource, pipeline: MailPipeline['source'], signal: AbortSignal): Promise<ReadSource> {
  const stages: Record<string, number> = {}
  const start = performance.now()
  try {
    const split = await pipeline.run(incoming, { signal, now: () => performance.now(), onStageEnd: keepTimes(stages) })
    return { ok: true, split, ms: performance.now() - start, stages }
  } catch (error) {
    return { ok: false, quarantined: quarantine(incoming, error), file: fileOf(incoming) }
  }
}

async function* finishSource(source: ReadSource, pipeline: MailPipeline['document'], options: RunnerOptions, signal: AbortSignal): AsyncGenerator<ResultLine> {
  if (!source.ok) {
    yield await deliverFile(toQuarantineLine(source.quarantined, options.engine), source.file, options.target)
    return
  }
  const documents = documentsOf(source.split)
  const deliver = await createDelivering(source.split, documents, options)
  for (const document of documents) yield await deliver(document.cut, await finishDocument(document, source, pipeline, options, signal), signal)
}

async function finishDocument(
  document: SplitDocument,
  source: Extract<ReadSource, { ok: true }>,
  pipeline: MailPipeline['document'],
  options: RunnerOptions,
  signal: AbortSignal,
): Promise<ResultLine> {
  const stages = { ...source.stages }
  const start = performance.now()
  try {
    const routed = await pipeline.run(document, { signal, now: () => performance.now(), onStageEnd: keepTimes(stages) })
    return toResultLine(routed, { totalMs: source.ms + performance.now() - start, stages, engine: options.engine })
  } catch (error) {
    return toQuarantineLine(quarantine(source.split, error), options.engine, isPart(source.split, document.cut) ? document.cut : undefined)
  }
}

/** Listener that notes each stage's milliseconds. */
function keepTimes(stages: Record<string, number>): (id: string, ms: number) => void {
  return (id, ms) => {
    stages[id] = ms
  }
}
