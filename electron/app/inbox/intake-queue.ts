/** Takes files in, one by one and for ever: the durable queue behind the inbox. */
import type { NewJob } from '../../shared/domain/job.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export interface IntakeQueue {
  /** Files and folders (with everything below them); returns how many files were added. */
  add(paths: readonly string[], origin: NewJob['origin']): Promise<number>
  start(): void
  /** Resolves when what was being read is put back. */
  stop(): Promise<void>
}

export function createIntakeQueue(_context: WorkplaceContext): IntakeQueue {
  return { add: async () => 0, start: () => undefined, stop: async () => undefined }
}
