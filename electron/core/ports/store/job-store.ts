/** The durable queue: one job a file. A job that was running when the process died is taken up again when its lease is over. Times are milliseconds since 1970. */
import type { ErrorCode } from '../../../shared/domain/errors.ts'
import type { Job, NewJob } from '../../../shared/domain/job.ts'

export interface JobStore {
  add(jobs: readonly NewJob[], now: number): Job[]
  /** Takes the next waiting job that is due, or a running one whose lease is over; counts the attempt. */
  take(now: number, leaseMs: number): Job | undefined
  extendLease(id: number, until: number): void
  finish(id: number, documentIds: readonly string[]): void
  /** Without `retryAt` the job is over. */
  fail(id: number, error: { readonly code: ErrorCode; readonly detail: string }, retryAt?: number): void
  /** Gives a running job back unfinished, e.g. when the program ends; its attempt does not count. */
  putBack(id: number): void
  /** Cancels what waits or runs; returns how many that were. */
  cancel(ids: readonly number[]): number
  /** Oldest first. A stored row that cannot be parsed is left out. */
  list(): Job[]
  find(id: number): Job | undefined
  /** Removes what is over. */
  clear(): void
}
