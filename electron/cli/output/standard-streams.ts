/** Standard output and standard error, and what happens when nobody reads them any more. */
import { setImmediate } from 'node:timers/promises'
import { PostlotseError } from '../../shared/domain/errors.ts'

export interface StandardStreams {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Why standard output takes no more: cancelled if its reader has left (`postlotse … | head -1`), else output-not-writable. */
  readonly failure: () => PostlotseError | undefined
  /** Resolves when everything is written, or cannot be. */
  readonly flush: () => Promise<void>
}

/** `onFailure` is called once, so that the work can stop and clean up. */
export function openStandardStreams(onFailure: () => void): StandardStreams {
  let failure: PostlotseError | undefined
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (failure) return
    failure = cause.code === 'EPIPE' ? new PostlotseError('cancelled') : new PostlotseError('output-not-writable', `stdout: ${cause.code}`, { cause })
    onFailure()
  })
  process.stderr.on('error', () => undefined) // nobody is left to tell
  return {
    out: (text) => {
      if (!failure) process.stdout.write(text)
    },
    err: (text) => void process.stderr.write(text),
    failure: () => failure,
    flush: async () => {
      await new Promise((resolve) => process.stdout.write('', resolve))
      await setImmediate() // errors are told after the write that failed
    },
  }
}
