/** Answers the requests of this group. */
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { statisticsRequests } from '../../shared/ipc/requests/statistics.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export function createStatisticsHandlers(_context: WorkplaceContext): HandlersOf<typeof statisticsRequests> {
  return {}
}
