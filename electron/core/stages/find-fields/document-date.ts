/** The date that dates without a year refer to: the likeliest day of writing. */
import { findDates } from '../../../shared/text/german-date.ts'
import type { DocumentView } from './document-view.ts'
import { findDocumentDate } from './finders/find-document-date.ts'

/** ISO day, or undefined if the document names no full date at all. */
export function referenceDate(view: DocumentView): string | undefined {
  const best = findDocumentDate(view).sort((a, b) => b.score - a.score)[0]?.normalized
  if (best !== undefined && best.length === 10) return best
  return view.lines
    .flatMap((line) => findDates(line.text).flatMap((date) => (date.iso?.length === 10 ? [date.iso] : [])))
    .sort()
    .at(-1)
}
