/** Counters of the inbox, the navigation and the tray. */
import type { Store } from '../../core/ports/store/store.ts'
import { OPEN_STATES } from '../../shared/domain/mail-document.ts'
import type { InboxCounts } from '../../shared/ipc/requests/inbox.ts'

export function countRows({ documents }: Pick<Store, 'documents'>): InboxCounts {
  const byDesk: Record<string, number> = {}
  let urgent = 0
  for (const { state, deskId, urgency } of documents.rows()) {
    if (!OPEN_STATES.has(state)) continue
    if (urgency === 'immediate') urgent++
    if (deskId !== null) byDesk[deskId] = (byDesk[deskId] ?? 0) + 1
  }
  return { states: documents.counts(), urgent, byDesk }
}
