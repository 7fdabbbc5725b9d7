/** Periods that a person can choose by name, ending today. */
export const PERIODS = { week: 7, month: 30, quarter: 90, year: 365 } as const
export type PeriodName = keyof typeof PERIODS | 'own'

export interface Period {
  /** ISO days, inclusive. */
  readonly from: string
  readonly to: string
}

const DAY_MS = 86_400_000

/** The last so many days, today among them. `today` is an ISO day. */
export function lastDays(days: number, today: string): Period {
  return { from: new Date(Date.parse(`${today}T00:00:00Z`) - (days - 1) * DAY_MS).toISOString().slice(0, 10), to: today }
}

/** Both ends are real days and in order: only then it is worth asking. */
export function isPeriod({ from, to }: Period): boolean {
  return isDay(from) && isDay(to) && from <= to
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}
