/** `postlotse watch --pause` and `--resume`: a file in the service's folder, so that it outlives restarts and needs no key. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PostlotseError } from '../../shared/domain/errors.ts'

const NAME = 'PAUSE'

/** Nothing new is taken while this is true; what is being read is finished. */
export function isPauseRequested(serviceFolder: string): boolean {
  return existsSync(path.join(serviceFolder, NAME))
}

/** Throws output-not-writable. */
export function requestPause(serviceFolder: string, paused: boolean): void {
  try {
    if (!paused) {
      rmSync(path.join(serviceFolder, NAME), { force: true })
      return
    }
    mkdirSync(serviceFolder, { recursive: true, mode: 0o700 })
    writeFileSync(path.join(serviceFolder, NAME), '')
  } catch (cause) {
    throw new PostlotseError('output-not-writable', `${serviceFolder}: ${(cause as NodeJS.ErrnoException).code ?? 'failed'}`, { cause })
  }
}
