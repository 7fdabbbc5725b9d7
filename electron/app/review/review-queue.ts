/** In which order undecided documents are looked at. */
import type { DocumentRow } from '../../shared/domain/mail-document.ts'

const URGENCIES: readonly DocumentRow['urgency'][] = ['immediate', 'soon', 'normal']

/** Urgent first, then the nearest deadline, then as they came; files that could not be read have their own place in the inbox. */
export function reviewQueue(rows: readonly DocumentRow[]): DocumentRow[] {
  return rows.filter(({ state }) => state === 'review' || state === 'proposed').toSorted((a, b) => compare(orderOf(a), orderOf(b)))
}

function orderOf(row: DocumentRow): readonly (string | number)[] {
  return [URGENCIES.indexOf(row.urgency), row.deadline ?? '9999', row.arrivedAt, row.sourceId, row.pages?.[0] ?? 0]
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const at = a.findIndex((value, i) => value !== b[i])
  if (at < 0) return 0
  return (a[at] as string | number) < (b[at] as string | number) ? -1 : 1
}
