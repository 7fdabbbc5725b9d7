/**
 * Runs files through intake, pipelines and delivery. Concurrency lives here and nowhere else: several sources are opened and recognised
 * at a time, documents are then assessed and delivered one by one in input order, so that the same input always gives the same output.
 * A file that cannot be read becomes a quarantine line; only configuration, model and output errors stop the run.
 */

import { createMailPipeline, documentsOf, type Ports, type Rules } from '../../core/pipeline/mail-pipeline.ts'
import type { DeliveryTarget } from '../../core/ports/delivery-target.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { Intake } from '../intake/intake.ts'
import { createDelivering, deliverFile } from './deliver-document.ts'
import { finishDocument } from './finish-document.ts'
import { type MailPipeline, type ReadSource, readSources } from './read-sources.ts'
import { toQuarantineLine } from './to-result-line.ts'

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

async function readFile(input: Input, pipeline: MailPipeline['source'], options: RunnerOptions, signal: AbortSignal): Promise<ReadFile> {
  const opened = await options.intake.open(input.path, input.root, signal)
  try {
    return { sources: await readSources(opened.sources, { pipeline, signal }), dispose: () => opened.dispose() }
  } catch (error) {
    await opened.dispose()
    throw error
  }
}

async function* finishSource(source: ReadSource, pipeline: MailPipeline['document'], options: RunnerOptions, signal: AbortSignal): AsyncGenerator<ResultLine> {
  if (!source.ok) {
    yield await deliverFile(toQuarantineLine(source.quarantined, options.engine), source.file, options.target)
    return
  }
  const documents = documentsOf(source.split)
  const deliver = await createDelivering(source.split, documents, options)
  const context = { pipeline, engine: options.engine, signal }
  for (const document of documents) yield await deliver(document.cut, await finishDocument(document, source, context), signal)
}
