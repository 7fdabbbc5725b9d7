/** Answers the requests of this group. */
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { historyRequests } from '../../shared/ipc/requests/history.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export function createHistoryHandlers(_context: WorkplaceContext): HandlersOf<typeof historyRequests> {
  return {}
}
