/** Arithmetic on ISO dates (`yyyy-mm-dd`) as calendar days: no time of day, no time zone. */

/** Name of the public holiday on that date, undefined on other days. */
export type HolidayOf = (isoDate: string) => string | undefined

const DAY_MS = 86_400_000
const WEEKDAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'] as const

/** True for a date that exists: 2028-02-29 yes, 2026-02-30 no. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromNumber(toNumber(text)) === text
}

/** `yyyy-mm-dd` of a day that exists, else undefined. Month 1..12. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isIsoDate(text) ? text : undefined
}

export function addDays(date: string, days: number): string {
  return fromNumber(toNumber(date) + days)
}

/** Same day of the month; where the target month lacks it, its last day (§ 188 Abs. 3 BGB). */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const index = year * 12 + (month - 1) + months
  const firstOfNext = Date.UTC(Math.floor((index + 1) / 12), (index + 1) % 12, 1) / DAY_MS
  const last = fromNumber(firstOfNext - 1)
  return `${last.slice(0, 8)}${String(Math.min(day, Number(last.slice(8)))).padStart(2, '0')}`
}

export function weekdayOf(date: string): (typeof WEEKDAYS)[number] {
  // Day 0 is 1970-01-01, a Thursday.
  return WEEKDAYS[(((toNumber(date) + 4) % 7) + 7) % 7] ?? 'Sonntag'
}

/** Why no period may end on that day: «Samstag», «Sonntag» or the holiday's name; undefined on working days. */
export function freeDayName(date: string, holidayOf: HolidayOf): string | undefined {
  const holiday = holidayOf(date)
  if (holiday !== undefined) return holiday
  const weekday = weekdayOf(date)
  return weekday === 'Samstag' || weekday === 'Sonntag' ? weekday : undefined
}

/** The date itself or the next one that is no Saturday, Sunday or holiday (§ 26 Abs. 3 SGB X, § 64 Abs. 3 SGG, § 222 Abs. 2 ZPO). */
export function nextWorkingDay(date: string, holidayOf: HolidayOf): string {
  let day = date
  while (freeDayName(day, holidayOf) !== undefined) day = addDays(day, 1)
  return day
}

/** «Dienstag, 24.11.2026». */
export function formatDay(date: string): string {
  return `${weekdayOf(date)}, ${formatDate(date)}`
}

/** «24.11.2026». */
export function formatDate(date: string): string {
  return date.split('-').reverse().join('.')
}

function toNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return Date.UTC(year, month - 1, day) / DAY_MS
}

function fromNumber(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10)
}
