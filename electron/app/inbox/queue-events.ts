/** What the queue tells the window: gathered, so that it stays calm. */
import type { Emit, JobProgress } from '../../shared/ipc/events.ts'
import { createGathering } from './gathering.ts'

export interface QueueEvents {
  jobsChanged(): void
  documentsChanged(ids: readonly string[]): void
  /** Tells everything at once, e.g. at the end. */
  flush(): void
}

export function createQueueEvents(emit: Emit, progress: () => JobProgress): QueueEvents {
  let ids = new Set<string>()
  const jobs = createGathering(() => emit('jobs.changed', progress()))
  const documents = createGathering(() => {
    emit('documents.changed', { ids: [...ids], all: false })
    ids = new Set()
  })
  return {
    jobsChanged: jobs.note,
    documentsChanged: (changed) => {
      if (changed.length === 0) return
      for (const id of changed) ids.add(id)
      documents.note()
    },
    flush: () => {
      documents.flush()
      jobs.flush()
    },
  }
}
