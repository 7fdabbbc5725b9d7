/**
 * The durable queue: one job a file. A job that was running when the process died is taken up again when its lease is over, by whichever process
 * looks first; the one that lost it then changes nothing any more. Times are milliseconds since 1970.
 *
 * Of the files that were being read when a process died only one may be the reason, or none. So such an attempt does not count, but a file over which
 * two processes died is read while this process reads nothing else, and from then on a death counts as an attempt.
 */
import type { ErrorCode } from '../../../shared/domain/errors.ts'
import type { Job, NewJob } from '../../../shared/domain/job.ts'

/** Which jobs a process takes. */
export interface JobChoice {
  /** Watched folders whose files it reads. */
  readonly folders: readonly string[]
  /** Also what persons added. */
  readonly others: boolean
}

export interface JobStore {
  add(jobs: readonly NewJob[], now: number): Job[]
  /**
   * Takes the oldest waiting job that is due, or running one whose lease is over; counts the attempt. What was tried twice, or is read alone, comes after
   * everything else: a file that ends the program must not keep the others waiting. Without a choice: any.
   */
  take(now: number, leaseMs: number, choice?: JobChoice): Job | undefined
  /** Ends at once the leases of processes that are gone: on this machine, or in a store that this process has for itself. For the start of the program. */
  endDeadLeases(): void
  extendLease(id: number, until: number): void
  /** What came of the file is stored; the job goes on, e.g. with the hand-over. False if another process has the job by now, or a person cancelled it. */
  noteRead(id: number, documentIds: readonly string[]): boolean
  /** False as above. */
  finish(id: number, documentIds: readonly string[]): boolean
  /** Without `retryAt` the job is over. False as above. */
  fail(id: number, error: { readonly code: ErrorCode; readonly detail: string }, retryAt?: number): boolean
  /** Gives a running job back unfinished, e.g. when the program ends; its attempt does not count. */
  putBack(id: number): void
  /** Cancels what waits or runs; returns how many that were. */
  cancel(ids: readonly number[]): number
  /** Oldest first. A stored row that cannot be parsed is left out. */
  list(): Job[]
  find(id: number): Job | undefined
  /** How many of the chosen jobs wait and run. */
  countOpen(choice?: JobChoice): { readonly waiting: number; readonly running: number }
  /** Whether a job for that file waits or runs. */
  isOpen(path: string): boolean
  /** Removes what is over. */
  clear(): void
}
