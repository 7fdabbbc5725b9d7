/** Dates as they stand in German letters: numbers, Roman months, spelled months, short forms; impossible ones are no dates. */
import { type Mention, withoutOverlaps } from './mention.ts'
import { undoDigitConfusions } from './ocr-digits.ts'

export interface DateMention extends Mention {
  /** ISO `yyyy-mm-dd`; `yyyy-mm` where no day is printed; absent where no year is printed. */
  readonly iso?: string
  /** Month 1..12 and day 1..31 as printed; day absent for «April 2026». */
  readonly month: number
  readonly day?: number
  /** The date with OCR confusions undone, where the printed one has letters in the place of digits. */
  readonly repair?: string
}

const MONTH_NAMES: readonly string[] = [
  'januar|jänner|jaenner|january|jan',
  'februar|february|feber|feb',
  'märz|maerz|march|mrz|mär|mar',
  'april|apr',
  'mai|may',
  'juni|june|jun',
  'juli|july|jul',
  'august|aug',
  'september|sept|sep',
  'oktober|october|okt|oct',
  'november|nov',
  'dezember|december|dez|dec',
]
const MONTH = MONTH_NAMES.join('|')
const ROMAN: readonly string[] = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const DAYS_IN_MONTH: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** Two-digit years from here on belong to the 20th century (birth dates); below it to the 21st (heuristic, mail of the 2020s). */
const CENTURY_TURN = 40

type Parts = { day?: number | undefined; month: number; year?: number | undefined }

/** `asPrinted`: letters are meant as letters; elsewhere OCR confusions are undone first, so that «II» is 11 where both would do. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly asPrinted?: true; readonly parts: (match: RegExpMatchArray) => Parts }[] = [
  { pattern: /(?<![\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g, parts: (m) => ({ year: number(m[1]), month: Number(m[2]), day: Number(m[3]) }) },
  {
    pattern: /(?<![\d.,/-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2}|\d{2})(?![\d/]|[.,]\d)/g,
    parts: (m) => ({ day: Number(m[1]), month: Number(m[3]), year: number(m[4]) }),
  },
  {
    pattern: /(?<![\d.,/])(\d{1,2})\s?\.\s?(I{1,3}|IV|VI{0,3}|IX|XI{0,2})\s?\.\s?((?:19|20)\d{2}|\d{2})(?!\d)/g,
    asPrinted: true,
    parts: (m) => ({ day: Number(m[1]), month: ROMAN.indexOf(m[2] ?? '') + 1, year: number(m[3]) }),
  },
  {
    pattern: new RegExp(
      `(?<![\\d.,/])(\\d{1,2})(?:\\s?\\.\\s?|\\s)(${MONTH})(?![a-zäöü])\\.?,?(?:\\s?((?:19|20)\\d{2})(?!\\d)|\\s?'?(\\d{2})(?![\\d:.,]|\\s?(?:Uhr|€|EUR)))?`,
      'gi',
    ),
    parts: (m) => ({ day: Number(m[1]), month: monthOf(m[2] ?? ''), year: number(m[3] ?? m[4]) }),
  },
  {
    pattern: new RegExp(`(?<![a-zäöü\\d]|\\d\\.?\\s)(${MONTH})(?![a-zäöü])\\.?\\s?((?:19|20)\\d{2})(?!\\d)`, 'gi'),
    parts: (m) => ({ month: monthOf(m[1] ?? ''), year: number(m[2]) }),
  },
  { pattern: /(?<![\d.,/-])(\d{1,2})\s?\.\s?(\d{1,2})\s?\.(?!\s?\d)/g, parts: (m) => ({ day: Number(m[1]), month: Number(m[2]) }) },
  { pattern: /(?<![\d.,/-])(\d{1,2})\/((?:19|20)\d{2})(?![\d/])/g, parts: (m) => ({ month: Number(m[1]), year: number(m[2]) }) },
]

/** Every possible date of a text, in order; where readings overlap, the fuller one wins. */
export function findDates(printed: string): DateMention[] {
  const text = undoDigitConfusions(printed)
  const found: DateMention[] = []
  for (const { pattern, asPrinted, parts } of PATTERNS) {
    for (const match of (asPrinted ? printed : text).matchAll(pattern)) {
      const mention = dateMention(match, parts(match))
      if (mention) found.push(mention)
    }
  }
  return withoutOverlaps(found).map((date) => {
    const surface = printed.slice(date.from, date.to)
    return surface === date.surface ? date : { ...date, surface, repair: date.surface }
  })
}

/** True for a day of the calendar («30. Februar» is none); without a year the 29th of February passes. */
export function isCalendarDay(day: number, month: number, year?: number): boolean {
  const last = DAYS_IN_MONTH[month - 1]
  if (last === undefined || day < 1 || day > last) return false
  return !(month === 2 && day === 29 && year !== undefined && !isLeapYear(year))
}

/** Gives a date without a year the year in which it lies nearest to the reference (ISO date). */
export function completeYear(date: DateMention, referenceIso: string): string | undefined {
  if (date.iso !== undefined) return date.iso
  const day = date.day
  if (day === undefined) return undefined
  const reference = dayNumber(referenceIso)
  const year = Number(referenceIso.slice(0, 4))
  const options = [year - 1, year, year + 1].filter((y) => isCalendarDay(day, date.month, y)).map((y) => isoDate(y, date.month, day))
  return options.sort((a, b) => Math.abs(dayNumber(a) - reference) - Math.abs(dayNumber(b) - reference))[0]
}

function dateMention(match: RegExpMatchArray, { day, month, year }: Parts): DateMention | undefined {
  if (month < 1 || month > 12) return undefined
  const fullYear = year === undefined ? undefined : expandYear(year)
  if (day !== undefined && !isCalendarDay(day, month, fullYear)) return undefined
  const surface = match[0].trimEnd().replace(/,$/, '')
  const span = { from: match.index ?? 0, to: (match.index ?? 0) + surface.length, surface, month }
  const withDay = day === undefined ? span : { ...span, day }
  if (fullYear === undefined) return withDay
  return { ...withDay, iso: day === undefined ? `${fullYear}-${pad(month)}` : isoDate(fullYear, month, day) }
}

function expandYear(year: number): number {
  if (year >= 100) return year
  return year < CENTURY_TURN ? 2000 + year : 1900 + year
}

function monthOf(name: string): number {
  const lower = name.toLowerCase()
  return MONTH_NAMES.findIndex((names) => names.split('|').includes(lower)) + 1
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function isoDate(year: number, month: number, day: number): string {
  return `${year}-${pad(month)}-${pad(day)}`
}

/** Days on a line that is even enough to compare distances; not the calendar's exact count. */
function dayNumber(iso: string): number {
  return Number(iso.slice(0, 4)) * 372 + Number(iso.slice(5, 7)) * 31 + Number(iso.slice(8, 10))
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}

function pad(n: number): string {
  return String(n).padStart(2, '0')
}
