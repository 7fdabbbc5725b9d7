/** Days as the authority's calendar counts them (Europe/Berlin), and the moments between which one lies. */

/** sv-SE writes `2026-11-30 07:31:05`. */
const BERLIN = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})
const HOUR = 3_600_000

/** ISO day of a moment; `time` is anything that Date reads. */
export function berlinDay(time: string | number): string {
  return BERLIN.format(new Date(time)).slice(0, 10)
}

/** First and last millisecond of a day as ISO times in UTC; daylight saving makes some days 23 or 25 hours long. */
export function berlinDayBounds(day: string): { readonly first: string; readonly last: string } {
  return { first: new Date(startOf(day)).toISOString(), last: new Date(startOf(dayAfter(day)) - 1).toISOString() }
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * HOUR).toISOString().slice(0, 10)
}

/** Whole days from one ISO day to another; negative: the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (24 * HOUR))
}

/** Midnight in Berlin is 22:00 or 23:00 UTC of the day before. */
function startOf(day: string): number {
  const summer = Date.parse(`${day}T00:00:00Z`) - 2 * HOUR
  return berlinDay(summer) === day ? summer : summer + HOUR
}
