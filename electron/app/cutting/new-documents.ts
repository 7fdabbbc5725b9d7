/** The undecided documents of a stack before and after other cuts. */
import type { KnownDocuments } from '../../core/ports/known-documents.ts'
import type { NewDocument } from '../../core/ports/store/document-store.ts'
import type { DocumentCut } from '../../shared/domain/document.ts'
import type { DocumentRow } from '../../shared/domain/mail-document.ts'
import { documentText } from '../run/document-text.ts'
import { readStored } from '../workplace/read-stored.ts'
import { pagesIn, type StoredStack } from '../workplace/stored-split.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import type { FormerCut } from './last-recuts.ts'
import { attended, withoutDoubt } from './without-doubt.ts'

export type FormerDocuments = Omit<FormerCut, 'replacedBy'>

/** As they stand in the store, in the order of their pages. */
export function formerDocuments({ store }: WorkplaceContext, { source, pages }: StoredStack, undecided: readonly DocumentRow[]): FormerDocuments {
  const found = undecided.flatMap(({ id }) => store.documents.find(id) ?? [])
  const documents = found.map(({ row, line }) => ({
    id: row.id,
    sourceId: source.id,
    line,
    text: documentText(pagesIn(row.pages, pages)),
    arrivedAt: row.arrivedAt,
  }))
  return {
    documents: inOrder(documents),
    corrections: new Map(found.map(({ row, corrections }) => [row.id, corrections])),
    splitConfidence: source.splitConfidence,
  }
}

/** In the order of their pages. What stays together keeps what was read, only the rest is read anew. */
export async function newDocuments(
  context: WorkplaceContext,
  stack: StoredStack,
  cuts: readonly DocumentCut[],
  former: readonly NewDocument[],
): Promise<NewDocument[]> {
  const { settings } = context.rules()
  const leaving = new Set(former.map(({ id }) => id))
  const ranges = new Set(cuts.map(({ firstPage, lastPage }) => `${firstPage}-${lastPage}`))
  const staying = former.flatMap((document) => {
    const stays = ranges.has(rangeOf(document)) && !leaving.has(document.line.duplicateOf ?? document.line.similarTo ?? '')
    const line = stays ? withoutDoubt(document.line, settings) : undefined
    return line ? [{ ...document, line }] : []
  })
  const kept = new Set(staying.map(rangeOf))
  const toRead = cuts.filter(({ firstPage, lastPage }) => !kept.has(`${firstPage}-${lastPage}`))
  const read = await readStored(context, cutByHand(stack), toRead, knownOutside(context.store.documents, leaving))
  return inOrder([...staying, ...read.map((document) => ({ ...document, line: attended(document.line) }))])
}

/** A person's cuts are certain. */
export function cutByHand({ source, pages }: StoredStack): StoredStack {
  return { source: { ...source, splitConfidence: 1 }, pages }
}

/** First and last page, e.g. `3-4`; empty for a file that was not read. */
export function rangeOf({ line }: Pick<NewDocument, 'line'>): string {
  return line.source.pages?.join('-') ?? ''
}

/** Documents that are about to go are no duplicates of their own pages. */
function knownOutside(known: KnownDocuments, leaving: ReadonlySet<string>): KnownDocuments {
  return {
    firstWithSameContent: (contentKey, documentId) => {
      const first = known.firstWithSameContent(contentKey, documentId)
      return first === undefined || first === documentId || leaving.has(first) ? undefined : first
    },
    mostSimilar: (print, documentId, isSame) => known.mostSimilar(print, documentId, (other) => !leaving.has(other.documentId) && isSame(other)),
  }
}

function inOrder(documents: readonly NewDocument[]): NewDocument[] {
  const firstPage = ({ line }: NewDocument) => line.source.pages?.[0] ?? 1
  return documents.toSorted((a, b) => firstPage(a) - firstPage(b))
}
