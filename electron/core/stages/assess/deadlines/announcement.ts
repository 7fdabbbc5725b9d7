/**
 * Day on which a notice sent by post counts as announced: the fourth day after posting, for notices posted before 2025 the third
 * (§ 37 Abs. 2 SGB X and § 41 Abs. 2 VwVfG as amended by the Postrechtsmodernisierungsgesetz). In social law the day does not move when it
 * falls on a weekend or holiday (BSG B 14 AS 12/09 R, LSG Bayern L 2 U 140/13, both on the three-day rule).
 */
import { addDays, formatDay } from '../calendar.ts'

export interface Announcement {
  /** ISO date. */
  readonly date: string
  readonly sentence: string
}

const FOUR_DAYS_SINCE = '2025-01-01'

/** `rule` is the statute of the fiction, e.g. `§ 37 Abs. 2 SGB X`. */
export function announcementOf(posted: string, rule: string): Announcement {
  const days = posted >= FOUR_DAYS_SINCE ? 4 : 3
  const date = addDays(posted, days)
  const ordinal = days === 4 ? 'vierten' : 'dritten'
  return {
    date,
    sentence: `Bekanntgabe am ${ordinal} Tag nach Aufgabe zur Post: ${formatDay(date)}, auch an Wochenenden und Feiertagen (${rule}); ein späterer Zugang geht vor.`,
  }
}
