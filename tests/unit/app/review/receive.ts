/** Takes papers into a test store as the intake does: recognised, cut, read and kept. */
import { createHash } from 'node:crypto'
import { finishDocument } from '../../../../electron/app/run/finish-document.ts'
import { createMailPipeline, documentsOf } from '../../../../electron/core/pipeline/mail-pipeline.ts'
import type { DocumentCut } from '../../../../electron/shared/domain/document.ts'
import type { Source } from '../../../../electron/shared/domain/source.ts'
import type { TestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { paperOf } from '../../../fixtures/workplace/fake-engines.ts'

export interface Received {
  readonly sourceId: string
  /** By their first pages. */
  readonly ids: readonly string[]
}

export interface ReceiveOptions {
  readonly name?: string
  /** First pages of the documents; absent: one document. */
  readonly firstPages?: readonly number[]
  /** Name inside an e-mail whose other bytes do not matter here. */
  readonly attachment?: string
}

/** One text a page. */
export async function receive(context: TestContext, texts: readonly string[], options: ReceiveOptions = {}): Promise<Received> {
  const bytes = paperOf(...texts)
  const file = context.addFile(options.name ?? 'brief.pdf', bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { attachment } = options
  const source: Source = { path: file, sha256, sizeBytes: bytes.length, mediaType: 'application/pdf', issues: [], ...(attachment ? { attachment } : {}) }
  const signal = new AbortController().signal
  const pipeline = createMailPipeline(context.ports, { ...context.rules(), split: 'never' })
  const read = await pipeline.source.run({ source, content: { kind: 'paged', file, mediaType: source.mediaType } }, { signal, now: () => 0 })
  const starts = options.firstPages ?? [1]
  const cuts: DocumentCut[] = starts.map((firstPage, i) => ({ firstPage, lastPage: (starts[i + 1] ?? texts.length + 1) - 1 }))
  const split = { ...read, cuts }
  const sourceId = attachment ? `${sha256}#${attachment}` : sha256
  const arrivedAt = new Date(context.now()).toISOString()
  const { embedded, splitConfidence, pages } = split
  context.store.sources.add(
    { id: sourceId, source, arrivedAt, kind: 'paged', keptSha256: sha256, embedded, splitConfidence, pageCount: texts.length },
    pages,
    bytes,
  )
  const ids: string[] = []
  for (const document of documentsOf(split)) {
    const line = await finishDocument(document, { ok: true, split, ms: 0, stages: {} }, { pipeline: pipeline.document, engine: context.engine, signal })
    context.store.documents.add([{ id: document.id, sourceId, line, text: '', arrivedAt }])
    ids.push(document.id)
  }
  return { sourceId, ids }
}

/** An objection to a notice, as an invented person writes it. */
export const OBJECTION = [
  'Anna Koch\nLindenweg 3\n64646 Heppenheim',
  'Jobcenter Musterkreis',
  'Heppenheim, 27.02.2026',
  'Widerspruch gegen Ihren Bescheid vom 20.02.2026',
  'Sehr geehrte Damen und Herren,',
  'gegen Ihren Bescheid vom 20.02.2026, zugegangen am 24.02.2026, lege ich Widerspruch ein.',
  'IBAN: DE02 1203 0000 0000 2020 51',
  'Mit freundlichen Grüßen\nAnna Koch',
].join('\n')

/** An invoice, so that a stack has two desks. */
export const INVOICE = ['Pflegedienst Sonnenhof GmbH', 'Sehr geehrte Frau Vogel,', 'Rechnung Nr. 2026-114 vom 25.02.2026', 'Gesamtbetrag 295,67 €'].join('\n')
