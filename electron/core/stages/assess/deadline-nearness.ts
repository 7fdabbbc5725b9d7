/** Which deadlines are near enough, or lapsed recently enough, that a person must look now. */

import { daysBetween } from '../../../shared/calendar/berlin-day.ts'
import type { Deadline, Urgency } from '../../../shared/domain/document.ts'
import { formatDate } from './calendar.ts'
import { DEADLINE_KINDS, type DeadlineKind } from './deadlines/deadline-kinds.ts'

export interface NearDeadline {
  readonly deadline: Deadline
  /** Negative: lapsed. */
  readonly daysLeft: number
  readonly urgency: Urgency
  /** German, e.g. `Frist des Gerichts am 12.12.2026 (noch 3 Tage)`. */
  readonly detail: string
}

/** From this many days on a deadline that can make a document immediate does so (heuristic: internal post takes about that long). */
const VERY_NEAR_DAYS = 3
/** A deadline that lapsed longer ago tells of an old letter, not of something to do today (heuristic). */
const LAPSED_DAYS = 30

/** `nearDays` comes from the settings. */
export function nearDeadlines(deadlines: readonly Deadline[], today: string, nearDays: number): NearDeadline[] {
  return deadlines.flatMap((deadline) => {
    const row = DEADLINE_KINDS[deadline.kind as DeadlineKind]
    const daysLeft = daysBetween(today, deadline.date)
    if (!row.watched || daysLeft > nearDays || daysLeft < -LAPSED_DAYS) return []
    const urgency = row.raises === 'immediate' && daysLeft > VERY_NEAR_DAYS ? 'soon' : row.raises
    return [{ deadline, daysLeft, urgency, detail: `${row.label} am ${formatDate(deadline.date)} (${remaining(daysLeft)})` }]
  })
}

function remaining(daysLeft: number): string {
  if (daysLeft === 0) return 'heute'
  if (daysLeft < 0) return `seit ${plural(-daysLeft)} abgelaufen`
  return daysLeft === 1 ? 'noch 1 Tag' : `noch ${daysLeft} Tage`
}

function plural(days: number): string {
  return days === 1 ? '1 Tag' : `${days} Tagen`
}
