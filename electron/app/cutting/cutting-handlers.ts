/** Answers the requests of this group. */
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { cuttingRequests } from '../../shared/ipc/requests/cutting.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export function createCuttingHandlers(_context: WorkplaceContext): HandlersOf<typeof cuttingRequests> {
  return {}
}
