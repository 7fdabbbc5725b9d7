/** From a cut-out document to its result line. */
import type { SplitDocument } from '../../shared/domain/document.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import { isPart } from './deliver-document.ts'
import { quarantine } from './quarantine.ts'
import { keepTimes, type MailPipeline, type SplitRead } from './read-sources.ts'
import { toQuarantineLine, toResultLine } from './to-result-line.ts'

export interface FinishContext {
  readonly pipeline: MailPipeline['document']
  readonly engine: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/** A document that cannot be assessed gets a quarantine line. Throws errors of scope `application`. */
export async function finishDocument(document: SplitDocument, source: SplitRead, { pipeline, engine, signal }: FinishContext): Promise<ResultLine> {
  const stages = { ...source.stages }
  const start = performance.now()
  try {
    const routed = await pipeline.run(document, { signal, now: () => performance.now(), onStageEnd: keepTimes(stages) })
    return toResultLine(routed, { totalMs: source.ms + performance.now() - start, stages, engine })
  } catch (error) {
    return toQuarantineLine(quarantine(source.split, error), engine, isPart(source.split, document.cut) ? document.cut : undefined)
  }
}
