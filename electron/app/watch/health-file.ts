/** A small file by which a supervisor sees that the service lives and how it stands. Replaced in one step; codes and numbers, no names of files. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ErrorCode } from '../../shared/domain/errors.ts'

export interface Health {
  readonly format: 'postlotse.health/1'
  /** ISO time; older than a minute: the service hangs or is gone. */
  readonly aliveAt: string
  readonly startedAt: string
  readonly pid: number
  readonly state: 'watching' | 'paused' | 'stopping' | 'stopped'
  /** What holds everything up at present, e.g. `store-full`. */
  readonly problem: ErrorCode | null
  readonly waiting: number
  readonly running: number
  /** Since the start. */
  readonly done: number
  readonly failed: number
  readonly folders: readonly { readonly path: string; readonly state: 'watching' | 'unreachable' }[]
  /** Of the service itself, without its engines. */
  readonly rssBytes: number
}

/** A health file that cannot be written must not stop the work: its age tells. */
export function writeHealth(folder: string, health: Health): void {
  const temporary = path.join(folder, `health.${process.pid}.tmp`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(temporary, `${JSON.stringify(health, undefined, 2)}\n`)
    renameSync(temporary, path.join(folder, 'health.json'))
  } catch {
    // see above
  }
}
