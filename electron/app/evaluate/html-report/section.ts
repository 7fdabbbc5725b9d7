/** What a section of the page is, and the tables it may hold. */
import type { Taxonomy } from '../../../shared/taxonomy/taxonomy.ts'
import type { EvaluationReport } from '../evaluate-results.ts'
import type { ReportWriting } from '../report-writing.ts'
import { type Html, type HtmlValue, html } from './html.ts'

export interface SectionWriting extends ReportWriting {
  readonly report: EvaluationReport
  readonly taxonomy: Taxonomy
  /** Absolute; names of files are shown from here on. */
  readonly folder: string
}

export type Section = (writing: SectionWriting) => { readonly title: string; readonly body: Html }

export interface TableRow {
  readonly cells: readonly HtmlValue[]
  /** CSS class of the row. */
  readonly kind?: 'total' | 'weak'
}

/** The first column names the row; the others are figures unless `isText` says otherwise. */
export function table(heads: readonly string[], rows: readonly TableRow[], isText: (column: number) => boolean = (column) => column === 0): Html {
  const kindOf = (column: number) => (isText(column) ? 'text' : 'figure')
  return html`<table><thead><tr>${heads.map((head, i) => html`<th scope="col" class="${kindOf(i)}">${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ cells, kind }) =>
      html`<tr class="${kind ?? ''}">${cells.map((value, i) => (i === 0 ? html`<th scope="row">${value}</th>` : html`<td class="${kindOf(i)}">${value}</td>`))}</tr>\n`,
  )}</tbody></table>`
}
