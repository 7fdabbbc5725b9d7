/** A file as the page strip shows it. */
import type { StoredSource } from '../../core/ports/store/source-store.ts'
import { separatorPages } from '../../core/stages/split/separators.ts'
import { type DocumentRow, OPEN_STATES } from '../../shared/domain/mail-document.ts'
import type { RecognizedPage } from '../../shared/domain/page.ts'
import { sourceName } from '../../shared/domain/source-name.ts'
import type { Stack, StackPage, StackSummary } from '../../shared/ipc/requests/cutting.ts'

/** Letters of a page that are shown where there is no picture, and to who cannot see it. */
const SNIPPET_LETTERS = 160

export interface StackFacts {
  readonly source: StoredSource
  readonly pages: readonly RecognizedPage[]
  readonly rows: readonly DocumentRow[]
}

export function describeStack({ source, pages, rows }: StackFacts): Stack {
  const separators = separatorPages(pages)
  const probabilities = new Map(source.cutProbabilities?.map(({ page, probability }) => [page, probability]))
  const documents = rows.map((row): DocumentRow => ({ ...row, pages: row.pages ?? [1, pages.length] })).toSorted((a, b) => firstPage(a) - firstPage(b))
  return {
    sourceId: source.id,
    name: sourceName(source.source),
    pages: pages.map((page) => ({ ...describePage(page, probabilities), separator: separators.has(page.number) })),
    documents,
    splitConfidence: source.splitConfidence,
    uncertain: isUncertain(rows),
    canCut: canCut(source, rows),
    hasImages: source.kind === 'paged',
  }
}

/** Undefined for files of one page, and where nothing is left to decide. */
export function summarizeStack(source: StoredSource, rows: readonly DocumentRow[]): StackSummary | undefined {
  if (source.pageCount < 2 || !canCut(source, rows)) return undefined
  return {
    sourceId: source.id,
    name: sourceName(source.source),
    pageCount: source.pageCount,
    documentCount: rows.length,
    splitConfidence: source.splitConfidence,
    uncertain: isUncertain(rows),
    arrivedAt: source.arrivedAt,
  }
}

/** Sheets of paper of which at least one document is undecided. */
export function canCut(source: StoredSource, rows: readonly DocumentRow[]): boolean {
  return source.kind === 'paged' && rows.some((row) => OPEN_STATES.has(row.state))
}

function describePage(page: RecognizedPage, probabilities: ReadonlyMap<number, number>): Omit<StackPage, 'separator'> {
  const text = page.words.slice(0, SNIPPET_LETTERS).map((word) => word.text)
  return { number: page.number, blank: page.blank, snippet: text.join(' ').slice(0, SNIPPET_LETTERS), cutProbability: probabilities.get(page.number) ?? null }
}

function isUncertain(rows: readonly DocumentRow[]): boolean {
  return rows.some((row) => OPEN_STATES.has(row.state) && row.reasons.includes('split-uncertain'))
}

function firstPage(row: DocumentRow): number {
  return row.pages?.[0] ?? 0
}
