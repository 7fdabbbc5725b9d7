/**
 * Watches folders: looks, waits until files are completely written, reads and delivers them in batches, and goes on until it is stopped.
 * Each content is read once while the watch runs, under whatever names it appears. A bad file is set aside like in every other run; a file
 * that is locked, or whose target cannot be reached, waits and is tried again. Only configuration and model errors end the watch.
 */
import { type ErrorCode, PostlotseError } from '../../shared/domain/errors.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { Postlotse } from '../create-postlotse.ts'
import { FileStabilityTracker } from './file-stability-tracker.ts'
import type { FolderView } from './folder-view.ts'

export interface WatchOptions {
  readonly view: FolderView
  /** Starts a reader; called anew after a failed delivery, because the reader remembers what it read as delivered. */
  readonly open: () => Pick<Postlotse, 'classify' | 'close'>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Resolves after the pause between two looks, or as soon as the signal is aborted. */
  readonly pause: (signal: AbortSignal) => Promise<void>
  readonly events: WatchEvents
}

export interface WatchEvents {
  readonly onLine: (line: ResultLine) => void
  /** Contents that were read before under another name. */
  readonly onKnown: (path: string) => void
  /** A file that cannot be read or delivered yet; told once for each file and reason. */
  readonly onWaiting: (path: string, code: ErrorCode) => void
  /** The watched folders that cannot be listed have changed. */
  readonly onGone: (folders: readonly string[]) => void
}

/** Files that may become readable by waiting: they are not reported as bad. */
const WAIT_FOR: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['no-permission', 'vanished'])
/** Milliseconds in which nothing is read after the target could not be reached: reading costs minutes, and would be for nothing. */
const TARGET_REST_MS = 30_000
const TARGET_FAILED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['delivery-failed', 'output-not-writable'])

/** Resolves after `stop` was aborted and the current document is finished. Throws errors of scope `application`. */
export async function watchFolders(options: WatchOptions, stop: AbortSignal): Promise<void> {
  const watch = new FolderWatch(options, stop)
  try {
    while (!stop.aborted) {
      await watch.step()
      if (!stop.aborted) await options.pause(stop)
    }
  } finally {
    watch.close()
  }
}

class FolderWatch {
  readonly #options: WatchOptions
  readonly #stop: AbortSignal
  readonly #tracker = new FileStabilityTracker()
  /** SHA-256 of what was read, with the path it was last seen under. */
  readonly #read = new Map<string, string>()
  readonly #toldWaiting = new Map<string, ErrorCode>()
  #gone = ''
  #restsUntil = 0
  #reader: ReturnType<WatchOptions['open']> | undefined

  constructor(options: WatchOptions, stop: AbortSignal) {
    this.#options = options
    this.#stop = stop
  }

  close(): void {
    this.#reader?.close()
    this.#reader = undefined
  }

  /** One look, and everything that follows from it. */
  async step(): Promise<void> {
    const { view, now, events } = this.#options
    if (now() < this.#restsUntil) return
    const { files, gone } = await view.look()
    if (gone.join('\n') !== this.#gone) events.onGone(gone)
    this.#gone = gone.join('\n')
    const batch = await this.#newContents(this.#tracker.look(files, now()))
    if (batch.length > 0 && !this.#stop.aborted) await this.#process(batch)
  }

  /** Leaves out what was read before and what cannot be read yet. */
  async #newContents(paths: readonly string[]): Promise<string[]> {
    const batch = new Map<string, string>()
    const unnamed: string[] = []
    for (const path of paths) {
      const { sha256, code } = await this.#options.view.identify(path)
      if (code !== undefined && WAIT_FOR.has(code)) this.#wait(path, code)
      else if (sha256 === undefined) unnamed.push(path)
      else if (this.#read.has(sha256) || batch.has(sha256)) this.#known(path, sha256)
      else batch.set(sha256, path)
    }
    return [...batch.values(), ...unnamed]
  }

  #known(path: string, sha256: string): void {
    if (this.#read.get(sha256) === path) return // the same file, touched, or back with its network drive
    this.#read.set(sha256, path)
    this.#options.events.onKnown(path)
  }

  #wait(path: string, code: ErrorCode): void {
    this.#tracker.putBack(path)
    if (code === 'vanished' || this.#toldWaiting.get(path) === code) return // gone is no news
    this.#toldWaiting.set(path, code)
    this.#options.events.onWaiting(path, code)
  }

  /** Stops after the current document when asked to; what was not finished is put back. */
  async #process(batch: readonly string[]): Promise<void> {
    this.#reader ??= this.#options.open()
    const work = new AbortController()
    let finished = 0
    const onFile = (_path: string, done: number) => {
      finished = done
    }
    try {
      for await (const line of this.#reader.classify(batch, work.signal, { onFile })) {
        this.#finish(line)
        if (!this.#stop.aborted) continue
        work.abort(new PostlotseError('cancelled')) // what is read ahead is not waited for
        break
      }
    } catch (error) {
      if (!(error instanceof PostlotseError) || !TARGET_FAILED.has(error.code)) throw error
      this.close()
      this.#restsUntil = this.#options.now() + TARGET_REST_MS
      for (const path of batch.slice(finished)) this.#readAgain(path, error.code)
    }
  }

  /** Some documents of the file may have been delivered; delivering them twice changes nothing. */
  #readAgain(path: string, code: ErrorCode): void {
    for (const [sha256, known] of this.#read) if (known === path) this.#read.delete(sha256)
    this.#wait(path, code)
  }

  #finish(line: ResultLine): void {
    const { path, sha256 } = line.source
    this.#toldWaiting.delete(path)
    const code = line.error?.code as ErrorCode | undefined
    if (code !== undefined && WAIT_FOR.has(code)) this.#wait(path, code)
    else {
      this.#read.set(sha256, path)
      this.#options.events.onLine(line)
    }
  }
}
