/** Recognises the sources of one opened file and cuts them into documents. A source that cannot be read becomes a quarantined one beside the others. */
import type { createMailPipeline } from '../../core/pipeline/mail-pipeline.ts'
import type { QuarantinedSource, SplitSource } from '../../shared/domain/document.ts'
import type { IncomingSource } from '../../shared/domain/source.ts'
import type { OpenedInput } from '../intake/intake.ts'
import { fileOf } from './deliver-document.ts'
import { quarantine } from './quarantine.ts'

export type MailPipeline = ReturnType<typeof createMailPipeline>

export type SplitRead = { readonly ok: true; readonly split: SplitSource; readonly ms: number; readonly stages: Readonly<Record<string, number>> }
/** `incoming` is absent for what could not even be opened. */
export type FailedRead = { readonly ok: false; readonly quarantined: QuarantinedSource; readonly file: string; readonly incoming?: IncomingSource }
/** A source that was recognised and split, or the reason why not. */
export type ReadSource = SplitRead | FailedRead

export interface ReadContext {
  readonly pipeline: MailPipeline['source']
  readonly signal: AbortSignal
  /** 0..1 over all sources of the file. */
  readonly onProgress?: (fraction: number) => void
}

/** One after the other, in their order. Throws errors of scope `application`, e.g. cancelled. */
export async function readSources(sources: OpenedInput['sources'], context: ReadContext): Promise<ReadSource[]> {
  const read: ReadSource[] = []
  for (const source of sources) {
    const onProgress = (fraction: number) => context.onProgress?.((read.length + fraction) / sources.length)
    read.push('content' in source ? await readSource(source, { ...context, onProgress }) : { ok: false, quarantined: source, file: source.path })
    onProgress(0)
  }
  return read
}

/** Listener that notes each stage's milliseconds. */
export function keepTimes(stages: Record<string, number>): (id: string, ms: number) => void {
  return (id, ms) => {
    stages[id] = ms
  }
}

async function readSource(incoming: IncomingSource, { pipeline, signal, onProgress }: ReadContext): Promise<ReadSource> {
  const stages: Record<string, number> = {}
  const start = performance.now()
  try {
    const split = await pipeline.run(incoming, {
      signal,
      now: () => performance.now(),
      onStageEnd: keepTimes(stages),
      ...(onProgress ? { onProgress } : {}),
    })
    return { ok: true, split, ms: performance.now() - start, stages }
  } catch (error) {
    return { ok: false, quarantined: quarantine(incoming, error), file: fileOf(incoming), incoming }
  }
}
