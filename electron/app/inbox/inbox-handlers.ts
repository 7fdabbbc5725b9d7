/** Answers the requests of this group. */
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { inboxRequests } from '../../shared/ipc/requests/inbox.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export function createInboxHandlers(_context: WorkplaceContext): HandlersOf<typeof inboxRequests> {
  return {}
}
