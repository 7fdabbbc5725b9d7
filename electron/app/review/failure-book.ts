/** Which documents could not be handed over, why, and when to try again. Only in memory: a new start tries at once. */
import type { ErrorCode } from '../../shared/domain/errors.ts'

export interface Failure {
  readonly code: ErrorCode
  readonly detail: string
}

interface Entry {
  readonly failure: Failure
  readonly attempts: number
  /** Milliseconds since 1970. */
  readonly retryAt: number
}

const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 5 * 60_000

export class FailureBook {
  readonly #entries = new Map<string, Entry>()

  /** Each failure doubles the wait. Returns whether the reason is another than before. */
  add(id: string, failure: Failure, now: number): boolean {
    const before = this.#entries.get(id)
    const attempts = (before?.attempts ?? 0) + 1
    const retryAt = now + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1))
    this.#entries.set(id, { failure, attempts, retryAt })
    return before?.failure.code !== failure.code
  }

  mayTry(id: string, now: number): boolean {
    return now >= (this.#entries.get(id)?.retryAt ?? 0)
  }

  of(id: string): Failure | undefined {
    return this.#entries.get(id)?.failure
  }

  all(): readonly Failure[] {
    return [...this.#entries.values()].map(({ failure }) => failure)
  }

  forget(id: string): void {
    this.#entries.delete(id)
  }
}
