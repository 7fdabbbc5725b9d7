/** Answers the requests of this group. */
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { practiceRequests } from '../../shared/ipc/requests/practice.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export function createPracticeHandlers(_context: WorkplaceContext): HandlersOf<typeof practiceRequests> {
  return {}
}
