/** What one source of a file leaves in the store: the file as it arrived, its pages and its documents. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { NO_SHA256 } from '../../adapters/file-system/inspect-file.ts'
import type { NewDocument } from '../../core/ports/store/document-store.ts'
import type { StoredSource } from '../../core/ports/store/source-store.ts'
import type { QuarantinedSource, SplitDocument } from '../../shared/domain/document.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { RecognizedPage } from '../../shared/domain/page.ts'
import type { IncomingSource, Source } from '../../shared/domain/source.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import { fileOf } from '../run/deliver-document.ts'
import { documentText } from '../run/document-text.ts'
import type { FailedRead, SplitRead } from '../run/read-sources.ts'
import { toQuarantineLine } from '../run/to-result-line.ts'
import { sourceIdOf, unopenedSourceId, unreadDocumentId } from './source-id.ts'

export interface Arrival {
  readonly sourceId: string
  /** Absent where no byte could be read. */
  readonly stored?: { readonly source: StoredSource; readonly pages: readonly RecognizedPage[]; readonly kept: Uint8Array }
  readonly documents: readonly NewDocument[]
}

export interface ArrivalFacts {
  /** ISO time with zone. */
  readonly arrivedAt: string
  readonly engine: Readonly<Record<string, string>>
  /** Tells files apart whose bytes could not be read. */
  readonly unreadId: string
}

/** Throws vanished if the file is no longer the one that was read. */
export async function arrivalOf(
  { split }: SplitRead,
  finished: readonly { document: SplitDocument; line: ResultLine }[],
  facts: ArrivalFacts,
): Promise<Arrival> {
  const sourceId = sourceIdOf(split)
  const { kept, keptSha256 } = await keptBytes(split)
  return {
    sourceId,
    stored: {
      source: {
        id: sourceId,
        source: split.source,
        arrivedAt: facts.arrivedAt,
        kind: split.content.kind,
        keptSha256,
        embedded: split.embedded,
        splitConfidence: split.splitConfidence,
        ...(split.cutProbabilities === undefined ? {} : { cutProbabilities: split.cutProbabilities }),
        pageCount: split.pages.length,
      },
      pages: split.pages,
      kept,
    },
    documents: finished.map(({ document, line }) => ({ id: document.id, sourceId, line, text: documentText(document.pages), arrivedAt: facts.arrivedAt })),
  }
}

/** A file that could not be read is one document without pages; its bytes are kept as far as there are any. */
export async function unreadArrival(failed: FailedRead, facts: ArrivalFacts): Promise<Arrival> {
  const { quarantined, incoming } = failed
  const line = toQuarantineLine(quarantined, facts.engine)
  if (quarantined.sha256 === NO_SHA256) return { sourceId: facts.unreadId, documents: [unreadDocument(facts.unreadId, line, facts.arrivedAt)] }
  const sourceId = incoming ? sourceIdOf(incoming) : unopenedSourceId(quarantined)
  const { kept, keptSha256 } = await keptBytes(incoming ?? unopened(quarantined))
  return {
    sourceId,
    stored: {
      source: {
        id: sourceId,
        source: incoming?.source ?? { ...unopened(quarantined).source, sizeBytes: kept.length },
        arrivedAt: facts.arrivedAt,
        kind: incoming?.content.kind ?? 'text',
        keptSha256,
        embedded: [],
        splitConfidence: 1,
        pageCount: 0,
      },
      pages: [],
      kept,
    },
    documents: [unreadDocument(sourceId, line, facts.arrivedAt)],
  }
}

function unreadDocument(sourceId: string, line: ResultLine, arrivedAt: string): NewDocument {
  return { id: unreadDocumentId(sourceId), sourceId, line, text: '', arrivedAt }
}

/** Of an attachment that was refused there is only the e-mail around it. The kind of a refused file is not known: plain text is the one that nothing opens by itself. */
function unopened({ path, sha256, attachment }: QuarantinedSource): IncomingSource {
  const source: Source = { path, sha256, sizeBytes: 0, mediaType: 'text/plain', ...(attachment === undefined ? {} : { attachment }), issues: [] }
  return { source, content: { kind: 'text', pages: [], embedded: [] } }
}

async function keptBytes(incoming: IncomingSource): Promise<{ readonly kept: Uint8Array; readonly keptSha256: string }> {
  const kept = await readFile(fileOf(incoming)).catch((cause) => {
    throw new PostlotseError('vanished', (cause as NodeJS.ErrnoException).code ?? '', { cause })
  })
  const keptSha256 = createHash('sha256').update(kept).digest('hex')
  const isWholeFile = incoming.content.kind === 'text' || incoming.source.attachment === undefined
  if (isWholeFile && keptSha256 !== incoming.source.sha256) throw new PostlotseError('vanished', 'changed while it was read')
  return { kept, keptSha256 }
}
