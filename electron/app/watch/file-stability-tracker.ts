/**
 * Says which files of a watched folder are completely written, from what repeated looks at the folder see. No clock and no file inside:
 * the looks and the time are handed in. A file is ready when
 * 1. two looks in a row saw the same size and the same time of change,
 * 2. the last change is more than the settling time ago, and
 * 3. it was not handed out in this state before.
 * Network copies keep the old time of change while they grow: 1 catches them. Scanners reopen a file after a page: 2 gives them time. A
 * clock of a file server that is ahead would make 2 wait for ever: then our own first look in this state counts as the last change, and so it
 * does when our clock was put back. A file
 * that vanishes is forgotten; under a new name it is a new file. A file that grows or is replaced after it was handed out is handed out again.
 */

/** A file as one look saw it. */
export interface SeenFile {
  readonly path: string
  readonly sizeBytes: number
  /** Milliseconds since 1970 by the clock of the file system. */
  readonly changedAt: number
}

interface Tracked {
  readonly sizeBytes: number
  readonly changedAt: number
  /** Milliseconds since 1970 by our clock: first look that saw this state. */
  readonly since: number
  readonly handedOut: boolean
}

/** Milliseconds without a change after which a file counts as finished (heuristic: scanners write a page in less). */
export const SETTLING_MS = 2_000

export class FileStabilityTracker {
  readonly #settlingMs: number
  #tracked = new Map<string, Tracked>()

  constructor(settlingMs: number = SETTLING_MS) {
    this.#settlingMs = settlingMs
  }

  /** Takes everything one look saw, `now` in milliseconds since 1970; returns the paths that became ready, in the order seen. */
  look(seen: readonly SeenFile[], now: number): string[] {
    const ready: string[] = []
    const next = new Map<string, Tracked>()
    for (const file of seen) {
      const before = this.#tracked.get(file.path)
      const unchanged = before !== undefined && before.sizeBytes === file.sizeBytes && before.changedAt === file.changedAt
      const since = unchanged ? Math.min(before.since, now) : now
      const settled = now - Math.min(file.changedAt, since) > this.#settlingMs
      const isReady = unchanged && !before.handedOut && settled
      if (isReady) ready.push(file.path)
      next.set(file.path, { sizeBytes: file.sizeBytes, changedAt: file.changedAt, since, handedOut: isReady || (unchanged && before.handedOut) })
    }
    this.#tracked = next
    return ready
  }

  /** The file could not be taken: it is handed out again as soon as it is seen settled. */
  putBack(path: string): void {
    const tracked = this.#tracked.get(path)
    if (tracked) this.#tracked.set(path, { ...tracked, handedOut: false })
  }
}
