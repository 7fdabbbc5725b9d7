import type { ErrorCode } from '../domain/errors.ts'
import type { ErrorMessage } from './error-message.ts'

/** The title of a code that came as plain text, e.g. in a stored line; the code itself if another version of the program wrote it. */
export function errorTitle(errors: Readonly<Record<ErrorCode, ErrorMessage>>, code: string): string {
  return Object.hasOwn(errors, code) ? errors[code as ErrorCode].title : code
}
