/** Reads the log backwards in pages and keeps what fits the filter: a log of years is neither held in memory nor read in one go, so that the window goes on. */
import { setImmediate } from 'node:timers/promises'
import type { AuditLog, AuditQuery } from '../../core/ports/store/audit-log.ts'
import { berlinDayBounds } from '../../shared/calendar/berlin-day.ts'
import type { AuditEntry } from '../../shared/domain/audit.ts'
import type { HistoryFilter } from '../../shared/ipc/requests/history.ts'

/** Entries fetched at a time: some ten milliseconds. */
const PAGE = 1000

/** All fitting entries, newest first, those with a number below `before` if given. */
export async function* readLog(audit: Pick<AuditLog, 'list'>, filter: HistoryFilter, before?: number): AsyncGenerator<AuditEntry> {
  const query = queryOf(filter)
  let below = before
  for (;;) {
    const page = audit.list({ ...query, limit: PAGE, ...(below === undefined ? {} : { before: below }) })
    for (const entry of page.toReversed()) if (fits(entry, filter)) yield entry
    const oldest = page[0]
    if (oldest === undefined || page.length < PAGE) return
    below = oldest.number
    await setImmediate()
  }
}

function queryOf({ documentId, from, to }: HistoryFilter): AuditQuery {
  return {
    ...(documentId === undefined ? {} : { documentId }),
    ...(from === undefined ? {} : { from: berlinDayBounds(from).first }),
    ...(to === undefined ? {} : { to: berlinDayBounds(to).last }),
  }
}

function fits(entry: AuditEntry, { action, user }: HistoryFilter): boolean {
  return (action === undefined || entry.action === action) && (user === undefined || entry.user === user)
}
