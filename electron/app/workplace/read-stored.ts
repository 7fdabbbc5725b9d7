/** Reads documents whose pages are stored already: everything after recognition, with the present rules, as on the day of their arrival. */
import { createMailPipeline, documentsOf } from '../../core/pipeline/mail-pipeline.ts'
import type { KnownDocuments } from '../../core/ports/known-documents.ts'
import type { NewDocument } from '../../core/ports/store/document-store.ts'
import { berlinDay } from '../../shared/calendar/berlin-day.ts'
import type { DocumentCut } from '../../shared/domain/document.ts'
import { documentText } from '../run/document-text.ts'
import { finishDocument } from '../run/finish-document.ts'
import { type StoredStack, storedSplit } from './stored-split.ts'
import type { WorkplaceContext } from './workplace-context.ts'

/** `known` tells of duplicates. A document that cannot be assessed gets a quarantine line. Throws errors of scope `application`. */
export async function readStored(context: WorkplaceContext, stack: StoredStack, cuts: readonly DocumentCut[], known: KnownDocuments): Promise<NewDocument[]> {
  const { id: sourceId, arrivedAt } = stack.source
  const { document: pipeline } = createMailPipeline({ ...context.ports, known, arrivedOn: berlinDay(arrivedAt) }, context.rules())
  const split = storedSplit(stack, cuts)
  const finish = { pipeline, engine: context.engine, signal: new AbortController().signal }
  const read: NewDocument[] = []
  for (const document of documentsOf(split)) {
    const line = await finishDocument(document, { ok: true, split, ms: 0, stages: {} }, finish)
    read.push({ id: document.id, sourceId, line, text: documentText(document.pages), arrivedAt })
  }
  return read
}
