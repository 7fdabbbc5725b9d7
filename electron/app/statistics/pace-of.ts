/** How long documents waited for their decision, and whether that was in time. */

import { berlinDay } from '../../shared/calendar/berlin-day.ts'
import type { DocumentRow } from '../../shared/domain/mail-document.ts'
import type { Statistics } from '../../shared/ipc/requests/statistics.ts'
import { shareOf } from './machine-errors.ts'
import { median, percentile } from './order-statistics.ts'

const MINUTE = 60_000

/** null where nothing is decided yet. */
export function paceOf(rows: readonly DocumentRow[]): Statistics['pace'] {
  const decided = rows.flatMap((row) => (row.decidedAt === null ? [] : [{ ...row, decidedAt: row.decidedAt }]))
  if (decided.length === 0) return null
  const minutes = decided.map((row) => (Date.parse(row.decidedAt) - Date.parse(row.arrivedAt)) / MINUTE)
  const immediate = decided.filter((row) => row.urgency === 'immediate')
  const due = decided.flatMap((row) => (row.deadline === null ? [] : [{ ...row, deadline: row.deadline }]))
  return {
    decided: decided.length,
    medianMinutes: median(minutes),
    ninetiethMinutes: percentile(minutes, 0.9),
    sameDay: shareOf(immediate.filter((row) => berlinDay(row.decidedAt) === berlinDay(row.arrivedAt)).length, immediate.length),
    inTime: shareOf(due.filter((row) => berlinDay(row.decidedAt) <= row.deadline).length, due.length),
  }
}
