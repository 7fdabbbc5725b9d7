/** Everything a deadline rule may look at. Rules are pure functions of it. */
import type { CheckedDocument } from '../../../../shared/domain/document.ts'
import { type HolidayOf, isIsoDate } from '../calendar.ts'
import type { Receipt } from '../receipt.ts'

export interface DeadlineCase {
  readonly document: CheckedDocument
  /** All printed lines, joined by `\n`. */
  readonly text: string
  /** ISO date. */
  readonly today: string
  readonly receipt: Receipt
  readonly holidayOf: HolidayOf
}

/** Most readings of one field that get a deadline of their own (several notices attacked in one letter). */
const MOST_READINGS = 3

/** Different ISO dates of a field, best reading first. */
export function datesOf(document: CheckedDocument, fieldName: string): string[] {
  const dates = document.fields.filter((f) => f.name === fieldName).map((f) => f.normalized)
  return [...new Set(dates.filter((d) => d !== undefined && isIsoDate(d)))].slice(0, MOST_READINGS) as string[]
}
