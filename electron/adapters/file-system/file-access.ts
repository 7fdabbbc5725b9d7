/** The few calls by which strangers' files are looked at; a parameter, so that a test can provoke what a disk does once in a year. */
import { lstat, open, realpath } from 'node:fs/promises'
import { PostlotseError } from '../../shared/domain/errors.ts'

export interface FileAccess {
  readonly lstat: typeof lstat
  readonly open: typeof open
  readonly realpath: typeof realpath
}

export const REAL_FILE_ACCESS: FileAccess = { lstat, open, realpath }

const CODES = {
  ENOENT: 'vanished',
  ENOTDIR: 'vanished',
  ENAMETOOLONG: 'vanished',
  ESTALE: 'vanished',
  ENODEV: 'vanished',
  ENOTCONN: 'vanished',
  EHOSTDOWN: 'vanished',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EBUSY: 'no-permission',
  ELOOP: 'not-a-file',
  EISDIR: 'not-a-file',
  ENXIO: 'not-a-file',
  EIO: 'damaged',
} as const

/** The expected failure behind an error of the operating system; anything else comes back unchanged, as a bug. */
export function fileError(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  if (typeof code !== 'string' || !(code in CODES)) return error
  return new PostlotseError(CODES[code as keyof typeof CODES], code, { cause: error })
}
