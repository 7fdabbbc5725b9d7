/** Answers the requests of this group. */
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { searchRequests } from '../../shared/ipc/requests/search.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export function createSearchHandlers(_context: WorkplaceContext): HandlersOf<typeof searchRequests> {
  return {}
}
