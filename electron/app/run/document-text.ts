/** The text of a document for the search: its printed lines, then what was entered in form fields. */
import type { RecognizedPage } from '../../shared/domain/page.ts'
import { linesOf } from '../../shared/text/text-line.ts'

export function documentText(pages: readonly RecognizedPage[]): string {
  return pages
    .map((page) => [...linesOf(page).map((line) => line.text), ...page.formValues.map((value) => `${value.label} ${value.value}`)].join('\n'))
    .join('\n\n')
}
