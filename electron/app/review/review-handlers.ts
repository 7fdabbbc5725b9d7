/** Answers the requests of this group. */
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { reviewRequests } from '../../shared/ipc/requests/review.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export function createReviewHandlers(_context: WorkplaceContext): HandlersOf<typeof reviewRequests> {
  return {}
}
