/** Reads the log once and from then on only what came since: entries never change, so what follows from them can be kept. */
import type { AuditLog } from '../../core/ports/store/audit-log.ts'
import type { AuditEntry } from '../../shared/domain/audit.ts'
import { readLog } from './read-log.ts'

/** The function keeps what `choose` makes of each entry, oldest first; `undefined` leaves an entry out. Calls one after the other. */
export function followLog<T>(audit: Pick<AuditLog, 'list'>, choose: (entry: AuditEntry) => T | undefined): () => Promise<readonly T[]> {
  const kept: T[] = []
  let seen = 0
  let reading: Promise<unknown> = Promise.resolve()
  const readOn = async () => {
    const fresh: AuditEntry[] = []
    for await (const entry of readLog(audit, {})) {
      if (entry.number <= seen) break
      fresh.push(entry)
    }
    seen = fresh[0]?.number ?? seen
    for (const entry of fresh.toReversed()) {
      const chosen = choose(entry)
      if (chosen !== undefined) kept.push(chosen)
    }
    return kept
  }
  return () => {
    const next = reading.then(readOn, readOn)
    reading = next
    return next
  }
}
