/** A waiting time in the unit in which people speak of it. */
import type { StatisticsMessages } from '../../../electron/shared/messages/window/statistics.de.ts'

const HOUR = 60
const DAY = 24 * HOUR

export function durationWords(minutes: number, texts: StatisticsMessages['pace'], number: (value: number, digits?: number) => string): string {
  if (minutes < HOUR) return texts.minutes(number(Math.round(minutes)))
  if (minutes < DAY) return texts.hours(number(minutes / HOUR, 1))
  const days = Math.round((minutes / DAY) * 10) / 10
  return texts.days(number(days, Number.isInteger(days) ? 0 : 1), days === 1)
}
