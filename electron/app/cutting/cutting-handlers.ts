/** Answers the requests of this group. */
import type { KnownDocuments } from '../../core/ports/known-documents.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { type DocumentRow, OPEN_STATES } from '../../shared/domain/mail-document.ts'
import { rowOfLine } from '../../shared/domain/row-of-line.ts'
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { cuttingRequests, DocumentGuess, StackSummary } from '../../shared/ipc/requests/cutting.ts'
import { readStored } from '../workplace/read-stored.ts'
import type { StoredStack } from '../workplace/stored-split.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { describeStack, summarizeStack } from './describe-stack.ts'
import { LastRecuts } from './last-recuts.ts'
import { cutByHand } from './new-documents.ts'
import { recut, undoRecut } from './recut.ts'

export function createCuttingHandlers(context: WorkplaceContext): HandlersOf<typeof cuttingRequests> {
  const lastRecuts = new LastRecuts()
  return {
    'cutting.stacks': async () => stacks(context),
    'cutting.source': async ({ sourceId }) => {
      const { source, pages } = stackOf(context, sourceId)
      return describeStack({ source, pages, rows: context.store.documents.ofSource(sourceId) })
    },
    'cutting.preview': async ({ sourceId, pages }) => guess(context, stackOf(context, sourceId), pages),
    'cutting.apply': async ({ sourceId, firstPages }) => ({ documentIds: await recut(context, stackOf(context, sourceId), firstPages, lastRecuts) }),
    'cutting.undo': async ({ sourceId }) => ({ documentIds: undoRecut(context, stackOf(context, sourceId), lastRecuts) }),
  }
}

/** A look at what might be cut is remembered nowhere. */
const NOTHING_KNOWN: KnownDocuments = { firstWithSameContent: () => undefined, mostSimilar: () => undefined }

function stackOf({ store }: WorkplaceContext, sourceId: string): StoredStack {
  const source = store.sources.find(sourceId)
  const pages = source ? store.sources.pages(sourceId) : []
  if (!source || pages.length === 0) throw new PostlotseError('not-found', 'no pages of this file')
  return { source, pages }
}

function stacks({ store }: WorkplaceContext): StackSummary[] {
  const bySource = Map.groupBy(store.documents.rows(), (row: DocumentRow) => row.sourceId)
  return [...bySource]
    .filter(([, rows]) => mayBeCut(rows))
    .flatMap(([sourceId, rows]) => {
      const source = store.sources.find(sourceId)
      return (source && summarizeStack(source, rows)) ?? []
    })
    .toSorted((a, b) => Number(b.uncertain) - Number(a.uncertain) || a.arrivedAt.localeCompare(b.arrivedAt))
}

/** One document of one page is a file of one page: no need to look it up. */
function mayBeCut(rows: readonly DocumentRow[]): boolean {
  const isSinglePage = rows.length === 1 && rows[0]?.pages?.[1] === 1
  return !isSinglePage && rows.some((row) => OPEN_STATES.has(row.state))
}

async function guess(context: WorkplaceContext, stack: StoredStack, [firstPage, lastPage]: readonly [number, number]): Promise<DocumentGuess> {
  if (firstPage > lastPage || lastPage > stack.pages.length) throw new PostlotseError('not-found', `no pages ${firstPage} to ${lastPage}`)
  const [document] = await readStored(context, cutByHand(stack), [{ firstPage, lastPage }], NOTHING_KNOWN)
  if (!document) throw new PostlotseError('not-found', `no pages ${firstPage} to ${lastPage}`)
  const { typeId, typeConfidence, deskId, person } = rowOfLine({ ...document, corrections: [], state: 'review', decidedAt: null })
  return { typeId, typeConfidence, deskId, person }
}
