/** Reads documents of a stack whose pages are stored already: everything after recognition, with the present rules. */
import { createBerlinClock } from '../../adapters/clock/berlin-clock.ts'
import { createMailPipeline, documentsOf } from '../../core/pipeline/mail-pipeline.ts'
import type { KnownDocuments } from '../../core/ports/known-documents.ts'
import type { NewDocument } from '../../core/ports/store/document-store.ts'
import type { StoredSource } from '../../core/ports/store/source-store.ts'
import type { DocumentCut, SplitSource } from '../../shared/domain/document.ts'
import type { RecognizedPage } from '../../shared/domain/page.ts'
import { documentText } from '../run/document-text.ts'
import { finishDocument } from '../run/finish-document.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export interface StoredStack {
  readonly source: StoredSource
  readonly pages: readonly RecognizedPage[]
}

/** A person made these cuts, so they are certain. `known` tells of duplicates. A document that cannot be assessed gets a quarantine line. */
export async function readCuts(context: WorkplaceContext, stack: StoredStack, cuts: readonly DocumentCut[], known: KnownDocuments): Promise<NewDocument[]> {
  const arrivedOn = createBerlinClock(() => new Date(stack.source.arrivedAt)).today()
  const { document: pipeline } = createMailPipeline({ ...context.ports, known, arrivedOn }, context.rules())
  const split = splitSource(stack, cuts)
  const read: NewDocument[] = []
  for (const document of documentsOf(split)) {
    const finish = { pipeline, engine: context.engine, signal: new AbortController().signal }
    const line = await finishDocument(document, { ok: true, split, ms: 0, stages: {} }, finish)
    read.push({ id: document.id, sourceId: stack.source.id, line, text: documentText(document.pages), arrivedAt: stack.source.arrivedAt })
  }
  return read
}

/** As it left the split stage; what only the stages before it needed is empty. */
function splitSource({ source, pages }: StoredStack, cuts: readonly DocumentCut[]): SplitSource {
  const content = { kind: 'paged', file: '', mediaType: source.source.mediaType } as const
  return { source: source.source, content, inspected: [], embedded: source.embedded, pages, cuts, splitConfidence: 1 }
}
