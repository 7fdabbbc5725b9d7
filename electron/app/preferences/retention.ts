/** Deletes working copies when their time after the decision is over: at the start of the program and once a day. Rows and log stay. */
import { MACHINE_USER } from '../../shared/domain/audit.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { isoTime } from '../workplace/iso-time.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export interface Retention {
  start(): void
  stop(): void
}

const DAY_MS = 24 * 60 * 60 * 1000

type Needs = Pick<WorkplaceContext, 'store' | 'preferences' | 'emit' | 'onBug' | 'now'>

export function createRetention(context: Needs): Retention {
  let timer: ReturnType<typeof setInterval> | undefined
  return {
    start: () => {
      sweep(context)
      timer = setInterval(() => sweep(context), DAY_MS)
      timer.unref()
    },
    stop: () => clearInterval(timer),
  }
}

/** A store that cannot be written just now is tried again a day later; whatever else needs it says so to the person. */
function sweep(context: Needs): void {
  try {
    forgetOld(context)
  } catch (error) {
    if (!(error instanceof PostlotseError)) context.onBug(error)
  }
}

/** Returns how many files were deleted. 0 days: nothing is ever deleted. */
export function forgetOld({ store, preferences, emit, now }: Needs): number {
  const days = preferences().retentionDays
  if (days === 0) return 0
  const decidedBefore = isoTime(now() - days * DAY_MS)
  const sources = store.atomically(() => {
    const forgotten = store.sources.forget(decidedBefore)
    if (forgotten > 0) store.audit.append([{ at: isoTime(now()), user: MACHINE_USER, action: 'forgotten', data: { sources: forgotten, days, decidedBefore } }])
    return forgotten
  })
  if (sources > 0) emit('documents.changed', { ids: [], all: true })
  return sources
}
