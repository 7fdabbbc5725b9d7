/** The order of the inbox: what is urgent first, unless a person sorts by a column. */
import type { DocumentRow } from '../../../electron/shared/domain/mail-document.ts'

export type SortColumn = 'state' | 'type' | 'person' | 'desk' | 'deadline' | 'confidence' | 'received' | 'documentDate' | 'name'

export interface RowOrder {
  readonly columnId: SortColumn
  readonly direction: 'ascending' | 'descending'
}

/** Names of what rows refer to by id, for sorting by what is shown. */
export interface RowNames {
  stateLabel(row: DocumentRow): string
  typeLabel(id: string | null): string
  deskLabel(id: string | null): string
}

/** Without an order: urgency, then the nearest deadline, then what has waited longest. Rows without a value come last, whatever the direction. */
export function sortRows(rows: readonly DocumentRow[], order: RowOrder | undefined, names: RowNames, language: string): readonly DocumentRow[] {
  if (order === undefined) return rows.toSorted(byUrgency)
  const read = VALUES[order.columnId]
  const collator = new Intl.Collator(language, { numeric: true })
  const sign = order.direction === 'ascending' ? 1 : -1
  const keyed = rows.map((row) => ({ row, value: read(row, names) }))
  keyed.sort((a, b) => byValue(a.value, b.value, sign, collator) || byUrgency(a.row, b.row))
  return keyed.map(({ row }) => row)
}

/** A column is sorted upwards, downwards, then not any more. */
export function nextOrder(order: RowOrder | undefined, columnId: SortColumn): RowOrder | undefined {
  if (order?.columnId !== columnId) return { columnId, direction: 'ascending' }
  return order.direction === 'ascending' ? { columnId, direction: 'descending' } : undefined
}

type Value = string | number | null

const VALUES: Readonly<Record<SortColumn, (row: DocumentRow, names: RowNames) => Value>> = {
  state: (row, names) => names.stateLabel(row),
  type: (row, names) => (row.errorCode === null ? names.typeLabel(row.typeId) : null),
  person: (row) => row.person,
  desk: (row, names) => (row.deskId === null ? null : names.deskLabel(row.deskId)),
  deadline: (row) => row.deadline,
  confidence: (row) => (row.errorCode === null ? row.typeConfidence : null),
  received: (row) => row.arrivedAt,
  documentDate: (row) => row.documentDate,
  name: (row) => row.name,
}

const URGENCY_RANK: Readonly<Record<DocumentRow['urgency'], number>> = { immediate: 0, soon: 1, normal: 2 }
const NO_DATE = '9999-12-31'

function byUrgency(a: DocumentRow, b: DocumentRow): number {
  return (
    URGENCY_RANK[a.urgency] - URGENCY_RANK[b.urgency] ||
    compare(a.deadline ?? NO_DATE, b.deadline ?? NO_DATE) ||
    compare(a.arrivedAt, b.arrivedAt) ||
    compare(a.id, b.id)
  )
}

function byValue(a: Value, b: Value, sign: 1 | -1, collator: Intl.Collator): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return sign * (typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : Number(a) - Number(b))
}

/** ISO dates and ids: code units are enough, and quick. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
