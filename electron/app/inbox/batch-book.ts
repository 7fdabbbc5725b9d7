/** The present batch as the window sees it, kept beside the durable jobs so that progress costs no reading of the store. */
import path from 'node:path'
import type { ErrorCode } from '../../shared/domain/errors.ts'
import type { Job } from '../../shared/domain/job.ts'
import type { JobProgress } from '../../shared/ipc/events.ts'
import { type IntakeBatch, type IntakeFile, LISTED_FILES } from '../../shared/ipc/requests/inbox.ts'

export class BatchBook {
  readonly #files = new Map<number, IntakeFile>()

  add(jobs: readonly Job[]): void {
    for (const job of jobs) this.#files.set(job.id, toFile(job))
  }

  change(id: number, changes: Partial<Omit<IntakeFile, 'id' | 'errorCode'>> & { readonly errorCode?: ErrorCode | null }): void {
    const file = this.#files.get(id)
    if (file) this.#files.set(id, { ...file, ...changes })
  }

  /** Jobs as the store has them now; what runs here (`isOurs`) is known better here. */
  follow(jobs: readonly Job[], isOurs: (id: number) => boolean): void {
    const ids = new Set(jobs.map((job) => job.id))
    for (const id of this.#files.keys()) if (!ids.has(id)) this.#files.delete(id)
    this.add(jobs.filter((job) => !isOurs(job.id) && this.#files.get(job.id)?.state !== job.state))
  }

  /** Forgets what is over. */
  clear(): void {
    for (const [id, { state }] of this.#files) if (isOver(state)) this.#files.delete(id)
  }

  openIds(): number[] {
    return this.#all().flatMap((file) => (isOver(file.state) ? [] : [file.id]))
  }

  openPaths(): Set<string> {
    return new Set(this.#all().flatMap((file) => (isOver(file.state) ? [] : [file.path])))
  }

  isRunning(id: number): boolean {
    return this.#files.get(id)?.state === 'running'
  }

  hasOpen(): boolean {
    return this.#all().some((file) => !isOver(file.state))
  }

  progress(paused: boolean): JobProgress {
    return { total: this.#files.size, done: this.#all().filter((file) => isOver(file.state)).length, paused }
  }

  batch(paused: boolean, problem: ErrorCode | null): IntakeBatch {
    const files = this.#all()
    const of = (...states: readonly Job['state'][]) => files.filter((file) => states.includes(file.state))
    const failed = of('failed')
    return {
      ...this.progress(paused),
      failed: failed.length,
      known: files.filter((file) => file.known).length,
      problem,
      files: [of('running'), failed, of('waiting'), of('done', 'cancelled').toReversed()].flatMap((group) => group.slice(0, LISTED_FILES)),
    }
  }

  #all(): IntakeFile[] {
    return [...this.#files.values()]
  }
}

function isOver(state: Job['state']): boolean {
  return state !== 'waiting' && state !== 'running'
}

function toFile(job: Job): IntakeFile {
  const { id, state, documentIds } = job
  return { id, name: path.basename(job.path), path: job.path, state, progress: 0, errorCode: job.error?.code ?? null, documentIds, known: false }
}
