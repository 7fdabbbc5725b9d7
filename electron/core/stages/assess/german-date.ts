/** Dates as people, stamps and OCR write them: `27.02.2026`, `10. 09. 25`, `2 2. JULI 2026`, `27. FEB. 2026`, `3. März 2026`. */
import { isoDate } from './calendar.ts'

export interface FoundDate {
  readonly iso: string
  /** Character span in the searched text. */
  readonly start: number
  readonly end: number
}

const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'] as const

/** Day and year may be torn apart by one blank, as date stamps often are. */
const NUMERIC = /(?<![\d.])(\d ?\d?)\. ?(\d{1,2})\. ?(20\d ?\d|\d{2})(?!\d)/g
const NAMED = /(?<![\d.])(\d ?\d?)\.? ?(jan|feb|mär|maer|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez)[a-zä]{0,6}\.? ?(20\d ?\d|\d{2})(?!\d)/gi

/** All dates with a year, in order of appearance; two-digit years mean 20xx. */
export function findGermanDates(text: string): FoundDate[] {
  const numeric = [...text.matchAll(NUMERIC)].map((m) => toDate(m, Number(m[2])))
  const named = [...text.matchAll(NAMED)].map((m) => toDate(m, monthNumber(m[2] ?? '')))
  return [...numeric, ...named].filter((d) => d !== undefined).sort((a, b) => a.start - b.start)
}

/**
 * The latest day not after `latest` (ISO) that a date without a year can mean: «21. April» in a letter of 4 May 2026 is 2026-04-21.
 * Undefined if the text is no such date.
 */
export function completeYear(text: string, latest: string): string | undefined {
  const match = /^\D{0,10}(\d{1,2})\. ?(?:(\d{1,2})\.?|(jan|feb|mär|maer|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez)[a-zä]{0,6}\.?)\s*$/i.exec(text)
  if (!match) return undefined
  const month = match[2] === undefined ? monthNumber(match[3] ?? '') : Number(match[2])
  const year = Number(latest.slice(0, 4))
  return [year, year - 1].map((y) => isoDate(y, month, Number(match[1]))).find((date) => date !== undefined && date <= latest)
}

function toDate(match: RegExpExecArray, month: number): FoundDate | undefined {
  const day = Number((match[1] ?? '').replace(' ', ''))
  const year = Number((match[3] ?? '').replace(' ', ''))
  const iso = isoDate(year < 100 ? 2000 + year : year, month, day)
  return iso === undefined ? undefined : { iso, start: match.index, end: match.index + match[0].length }
}

function monthNumber(name: string): number {
  const key = name.toLowerCase().replace('maer', 'mär').replace('mar', 'mär')
  return MONTHS.indexOf(key as (typeof MONTHS)[number]) + 1
}
