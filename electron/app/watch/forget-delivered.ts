/** A store that only the service uses keeps no contents of what lies at its target: bytes, pages and texts go, row and log stay. */
import { MACHINE_USER } from '../../shared/domain/audit.ts'
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

/** Milliseconds: long enough for a second copy of the same letter to be compared, and to be gathered into one write. */
const KEPT_MS = 60 * 60 * 1000
/** Key in the value store: ISO time of the last forgetting; done once in that time. */
const LAST_KEY = 'watch.forgotten'

export function forgetDelivered({ store, now }: Pick<WorkplaceContext, 'store' | 'now'>): void {
  const decidedBefore = isoTime(now() - KEPT_MS)
  const last = store.values.get(LAST_KEY)
  if (typeof last === 'string' && last > decidedBefore && last <= isoTime(now())) return
  store.atomically(() => {
    store.values.set(LAST_KEY, isoTime(now()))
    const sources = store.sources.forget(decidedBefore)
    if (sources > 0) store.audit.append([{ at: isoTime(now()), user: MACHINE_USER, action: 'forgotten', data: { sources, decidedBefore } }])
  })
}
