/** Which rows a filter leaves, and how many each of the filters would show. */
import { type DocumentRow, OPEN_STATES } from '../../../electron/shared/domain/mail-document.ts'
import type { InboxFilter } from '../../../electron/shared/ipc/requests/inbox.ts'

export type FilterView = InboxFilter['view']
export const FILTER_VIEWS = ['all', 'review', 'proposed', 'urgent', 'quarantined', 'confirmed', 'finished'] as const satisfies readonly FilterView[]

export const NO_FILTER: InboxFilter = { view: 'all', deskId: null, text: '' }

export interface FilterCounts {
  readonly views: Readonly<Record<FilterView, number>>
  /** Undecided ones by desk id. */
  readonly desks: ReadonlyMap<string, number>
}

/** `textOf`: everything of a row that the quick filter looks at. All words must occur, in any order. */
export function filterRows(rows: readonly DocumentRow[], filter: InboxFilter, textOf: (row: DocumentRow) => string): readonly DocumentRow[] {
  const words = foldWords(filter.text)
  const shown = rows.filter((row) => isInView(row, filter.view) && (filter.deskId === null || row.deskId === filter.deskId))
  if (words.length === 0) return shown
  return shown.filter((row) => {
    const text = foldText(textOf(row))
    return words.every((word) => text.includes(word))
  })
}

export function countFilters(rows: readonly DocumentRow[]): FilterCounts {
  const views: Record<FilterView, number> = { all: 0, review: 0, proposed: 0, urgent: 0, quarantined: 0, confirmed: 0, finished: 0 }
  const desks = new Map<string, number>()
  for (const row of rows) {
    for (const view of FILTER_VIEWS) if (isInView(row, view)) views[view]++
    if (row.deskId !== null && OPEN_STATES.has(row.state)) desks.set(row.deskId, (desks.get(row.deskId) ?? 0) + 1)
  }
  return { views, desks }
}

function isInView(row: DocumentRow, view: FilterView): boolean {
  switch (view) {
    case 'all':
      return OPEN_STATES.has(row.state)
    case 'urgent':
      return OPEN_STATES.has(row.state) && row.urgency === 'immediate'
    case 'finished':
      return row.state === 'delivered' || row.state === 'settled'
    case 'review':
    case 'proposed':
    case 'quarantined':
    case 'confirmed':
      return row.state === view
  }
}

function foldWords(text: string): string[] {
  return foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** Umlauts as people type them: Müller, Mueller and Muller are the same, as are ß and ss. */
function foldText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/g, '$1')
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' }
