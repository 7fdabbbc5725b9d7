/**
 * The figures of a period out of inbox rows and log entries. Pure. No figure is about an account: how fast people work is only computed for a
 * selection in which at least five accounts decided (k-anonymity; the works council's condition for figures on work, § 87 BetrVG and the
 * staff representation acts of the Länder). What says how good the machine is needs no such limit.
 */

import { berlinDay, berlinDayBounds, dayAfter } from '../../shared/calendar/berlin-day.ts'
import type { AuditEntry } from '../../shared/domain/audit.ts'
import { type DocumentRow, OPEN_STATES } from '../../shared/domain/mail-document.ts'
import type { Statistics, StatisticsFilter } from '../../shared/ipc/requests/statistics.ts'
import { type Decisions, decisionsOf } from './decisions-of.ts'
import { errorsOf, unchangedShare } from './machine-errors.ts'
import { paceOf } from './pace-of.ts'

export interface StatisticsFacts {
  readonly rows: readonly DocumentRow[]
  /** Oldest first; at least those about the rows. */
  readonly entries: readonly AuditEntry[]
  readonly filter: StatisticsFilter
  /** Today in Berlin, ISO. */
  readonly today: string
}

/** Fewer accounts than this are no group. */
export const LEAST_GROUP = 5

export function computeStatistics({ rows, entries, filter, today }: StatisticsFacts): Statistics {
  const chosen = chosenRows(rows, filter)
  const decisions = decisionsOf(entries, new Set(chosen.map((row) => row.id)))
  const checked = chosen.filter((row) => decisions.byPerson.has(row.id))
  const open = chosen.filter((row) => OPEN_STATES.has(row.state))
  return {
    documents: chosen.length,
    open: open.length,
    byDay: perDay(chosen),
    byType: tally(chosen.filter((row) => row.state !== 'quarantined').map((row) => row.typeId)).map(([typeId, count]) => ({ typeId, count })),
    byDesk: tally(chosen.filter((row) => row.state !== 'quarantined').map((row) => row.deskId)).map(([deskId, count]) => ({ deskId, count })),
    unchanged: unchangedShare(checked),
    errors: errorsOf(checked, decisions),
    urgent: urgentOf(chosen, open, today),
    pace: isGroup(decisions) ? paceOf(chosen) : null,
    quarantine: tally(chosen.flatMap((row) => (row.state === 'quarantined' ? [row.errorCode ?? 'internal'] : []))).map(([code, count]) => ({ code, count })),
  }
}

/** Times of the store are all written in UTC the same way, so they compare as texts. */
function chosenRows(rows: readonly DocumentRow[], { from, to, deskId }: StatisticsFilter): DocumentRow[] {
  const [first, last] = [berlinDayBounds(from).first, berlinDayBounds(to).last]
  return rows.filter((row) => row.arrivedAt >= first && row.arrivedAt <= last && (deskId === undefined || row.deskId === deskId))
}

function isGroup({ accounts }: Decisions): boolean {
  return accounts.size >= LEAST_GROUP
}

/** Every day from the first arrival to the last, also those on which nothing came. */
function perDay(rows: readonly DocumentRow[]): Statistics['byDay'] {
  const counts = new Map<string, number>()
  // Berlin is whole hours away from UTC: one look at the calendar an hour is enough.
  for (const [hour, count] of tally(rows.map((row) => row.arrivedAt.slice(0, '2026-11-30T07'.length)))) {
    const day = berlinDay(`${hour}:00:00Z`)
    counts.set(day, (counts.get(day) ?? 0) + count)
  }
  const days = [...counts.keys()].toSorted()
  const last = days.at(-1) ?? ''
  const byDay: { day: string; count: number }[] = []
  for (let day = days[0]; day !== undefined && day <= last; day = dayAfter(day)) byDay.push({ day, count: counts.get(day) ?? 0 })
  return byDay
}

function urgentOf(chosen: readonly DocumentRow[], open: readonly DocumentRow[], today: string): Statistics['urgent'] {
  return {
    immediate: chosen.filter((row) => row.urgency === 'immediate').length,
    immediateOpen: open.filter((row) => row.urgency === 'immediate').length,
    withDeadline: chosen.filter((row) => row.deadline !== null).length,
    overdue: open.filter((row) => row.deadline !== null && row.deadline < today).length,
  }
}

/** Most frequent first, then by name. */
function tally<T extends string | null>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || String(a[0]).localeCompare(String(b[0])))
}
