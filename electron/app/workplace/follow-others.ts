/** Looks whether another process, e.g. the service, has written to the store, so that the window shows what it did. */
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { IntakeQueue } from '../inbox/intake-queue.ts'
import type { WorkplaceContext } from './workplace-context.ts'

export interface FollowOthers {
  start(): void
  stop(): void
}

/** Milliseconds between two looks; a look is one number out of the database's header. */
const LOOK_MS = 1_000

/** Does nothing over a store that this process has for itself. */
export function createFollowOthers(context: Pick<WorkplaceContext, 'store' | 'emit' | 'onBug'>, queue: Pick<IntakeQueue, 'reload'>): FollowOthers {
  let timer: NodeJS.Timeout | undefined
  const look = () => {
    try {
      if (!context.store.changedElsewhere()) return
      queue.reload()
      context.emit('documents.changed', { ids: [], all: true })
    } catch (error) {
      if (!(error instanceof PostlotseError)) context.onBug(error)
    }
  }
  return {
    start: () => {
      if (context.store.isShared) timer = setInterval(look, LOOK_MS).unref()
    },
    stop: () => clearInterval(timer),
  }
}
