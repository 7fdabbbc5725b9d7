/** The only place that turns errors into sentences and exit codes. */
import { BUG_EXIT_CODE, ERROR_TABLE, type ErrorCode, PostlotseError } from '../shared/domain/errors.ts'
import type { Catalogue } from '../shared/messages/catalogue.ts'
import { cleanText } from './output/fit-text.ts'

/** Writes what happened and what to do, after a wrong call also how it is called right; returns the exit code. */
export function reportError(error: unknown, { cli, errors }: Catalogue, usage: string, err: (text: string) => void): number {
  if (!(error instanceof PostlotseError)) {
    err(`${cli.unexpected}\n${error instanceof Error ? error.stack : String(error)}\n`)
    return BUG_EXIT_CODE
  }
  const { title, nextStep } = errors[error.code]
  err(`${title}${error.detail === '' ? '' : ` (${error.detail})`}\n${nextStep}\n`)
  if (error.code === 'usage') err(`\n${usage}\n`)
  return ERROR_TABLE[error.code].exitCode
}

/** Of something that does not end the run: the code to look it up by, what it is and what to do. */
export function reportWarning(
  { code, detail }: { readonly code: ErrorCode; readonly detail: string },
  { errors }: Catalogue,
  err: (text: string) => void,
): void {
  const { title, nextStep } = errors[code]
  err(`${code}: ${title} (${cleanText(detail)})\n${nextStep}\n`)
}
