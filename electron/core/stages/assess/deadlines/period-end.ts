/** The last day of a period, with the sentences that explain it. */
import { formatDay, freeDayName, type HolidayOf, nextWorkingDay } from '../calendar.ts'

export interface PeriodEnd {
  /** ISO date of the last day. */
  readonly date: string
  /** German sentence if the day was moved. */
  readonly sentences: readonly string[]
}

/** Moves the last day to the next working day; `rule` is the statute that says so. */
export function endPeriod(last: string, holidayOf: HolidayOf, rule: string): PeriodEnd {
  const date = nextWorkingDay(last, holidayOf)
  if (date === last) return { date, sentences: [] }
  return { date, sentences: [`${formatDay(last)} ist kein Werktag (${freeDayName(last, holidayOf)}): Die Frist endet am ${formatDay(date)} (${rule}).`] }
}
