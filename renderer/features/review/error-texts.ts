/** The sentences of an error code that came as plain text. */
import type { ErrorCode } from '../../../electron/shared/domain/errors.ts'
import type { ErrorMessage } from '../../../electron/shared/messages/error-message.ts'

/** A code of another version of the program is shown as a bug. */
export function errorTexts(errors: Readonly<Record<ErrorCode, ErrorMessage>>, code: string): ErrorMessage {
  return (errors as Readonly<Record<string, ErrorMessage>>)[code] ?? errors.internal
}
