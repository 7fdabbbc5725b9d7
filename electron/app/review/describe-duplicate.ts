/** The earlier document that a document seems to repeat, with what the window needs to show both. */
import type { MailDocument } from '../../shared/domain/mail-document.ts'
import type { ReviewDocument } from '../../shared/ipc/requests/review.ts'
import { pagesIn } from '../workplace/stored-split.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { shownAs } from './shown-as.ts'

/** null where nothing like it was found. */
export function describeDuplicate(context: WorkplaceContext, { row, line }: MailDocument): ReviewDocument['duplicate'] {
  const id = line.duplicateOf ?? line.similarTo
  if (id === undefined || id === row.id) return null
  const { documents } = context.store
  const other = documents.find(id)
  return {
    kind: line.duplicateOf === undefined ? 'near' : 'exact',
    decision: documents.duplicateDecision(row.id) ?? null,
    other: other ? describeOther(context, other) : null,
  }
}

function describeOther(context: WorkplaceContext, other: MailDocument): NonNullable<ReviewDocument['duplicate']>['other'] {
  const source = context.store.sources.find(other.row.sourceId)
  const pages = pagesIn(other.line.source.pages, context.store.sources.pages(other.row.sourceId))
  return {
    id: other.row.id,
    name: other.row.name,
    state: other.row.state,
    arrivedAt: other.row.arrivedAt,
    sourceId: other.row.sourceId,
    shown: shownAs(source, pages),
    firstPage: pages.find(({ blank }) => !blank)?.number ?? pages[0]?.number ?? null,
  }
}
