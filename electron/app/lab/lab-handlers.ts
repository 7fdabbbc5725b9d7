/** Answers the requests of this group. */
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { labRequests } from '../../shared/ipc/requests/lab.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export function createLabHandlers(_context: WorkplaceContext): HandlersOf<typeof labRequests> {
  return {}
}
