/** Everything that the window shows of one document. */
import { ERROR_TABLE, PostlotseError } from '../../shared/domain/errors.ts'
import type { MailDocument } from '../../shared/domain/mail-document.ts'
import type { RecognizedPage } from '../../shared/domain/page.ts'
import { sourceName } from '../../shared/domain/source-name.ts'
import type { ReviewDocument, ReviewPage, ReviewPageWords } from '../../shared/ipc/requests/review.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import { findDocument } from '../workplace/find-document.ts'
import { pagesIn } from '../workplace/stored-split.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { decidedDocument } from './decided-document.ts'
import { describeDuplicate } from './describe-duplicate.ts'
import type { HandOver } from './hand-over.ts'
import { shownAs } from './shown-as.ts'

/** Throws not-found. */
export function describeDocument(context: WorkplaceContext, handOver: HandOver, id: string): ReviewDocument {
  const { store, config } = context
  const document = findDocument(context, id)
  const { row, line, corrections } = document
  const source = store.sources.find(row.sourceId)
  const pages = pagesOf(context, document)
  return {
    row,
    machine: line,
    decided: decidedDocument(line, corrections, config.taxonomy),
    duplicate: describeDuplicate(context, document),
    corrections: corrections.map(({ box, ...rest }) => ({ ...rest, ...(box === undefined ? {} : { box: [...box] as [number, number, number, number] }) })),
    pages: pages.map(describePage),
    source: {
      id: row.sourceId,
      shown: shownAs(source, pages),
      container: line.source.attachment === undefined ? null : sourceName({ path: line.source.path }),
      pageCount: source?.pageCount ?? 0,
    },
    siblings: store.documents.ofSource(row.sourceId).map((sibling) => ({ id: sibling.id, pages: sibling.pages, state: sibling.state })),
    undoUntil: row.state === 'confirmed' && !handOver.isUnderWay(id) ? handOver.dueAt(row) : null,
    place: row.state === 'delivered' ? placeOf(line) : null,
    failure: handOver.failureOf(id) ?? null,
  }
}

/** The recognised pages of the document, not those of others in the same file; none if they are no longer kept. */
export function pagesOf({ store }: WorkplaceContext, { row, line }: MailDocument): readonly RecognizedPage[] {
  return pagesIn(line.source.pages, store.sources.pages(row.sourceId))
}

/** Throws not-found, also for a page that belongs to another document. */
export function pageOf(context: WorkplaceContext, id: string, number: number): RecognizedPage {
  const page = pagesOf(context, findDocument(context, id)).find((candidate) => candidate.number === number)
  if (!page) throw new PostlotseError('not-found', `page ${number}`)
  return page
}

export function describeWords({ number, words }: RecognizedPage): ReviewPageWords {
  return { number, words: words.map(({ text, box: [x, y, width, height], line }) => ({ text, box: [x, y, width, height], line })) }
}

function describePage({ number, blank, confidence, source, issues }: RecognizedPage): ReviewPage {
  const failure = issues.find(({ code }) => code in ERROR_TABLE)
  return { number, blank, confidence, recognised: source === 'ocr', failure: failure?.code ?? null }
}

function placeOf({ route }: ResultLine): string | null {
  return route?.target ?? null
}
