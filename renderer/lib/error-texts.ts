/** The sentences of a failure: of a request that failed, or of a code that came as plain text. */
import type { ErrorCode } from '../../electron/shared/domain/errors.ts'
import type { ErrorMessage } from '../../electron/shared/messages/error-message.ts'
import { RequestError } from './postlotse-client.ts'

/** What is neither, and a code of another version of the program, is shown as a bug. */
export function errorTexts(errors: Readonly<Record<ErrorCode, ErrorMessage>>, failure: unknown): ErrorMessage {
  const code = failure instanceof RequestError ? failure.code : String(failure)
  return Object.hasOwn(errors, code) ? errors[code as ErrorCode] : errors.internal
}
