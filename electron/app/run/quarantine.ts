/** What stands in place of a document that could not be read or handed over. */
import type { QuarantinedSource } from '../../shared/domain/document.ts'
import { ERROR_TABLE, PostlotseError } from '../../shared/domain/errors.ts'
import type { IncomingSource } from '../../shared/domain/source.ts'

/** Turns the failure of one document into data; errors that concern the whole run (configuration, model, output, cancel) pass on and end it. */
export function quarantine(incoming: IncomingSource, error: unknown): QuarantinedSource {
  const expected = error instanceof PostlotseError
  if (expected && (ERROR_TABLE[error.code].scope === 'application' || error.code === 'delivery-failed')) throw error
  const { path, sha256, attachment } = incoming.source
  const issue = expected ? { code: error.code, detail: error.detail } : { code: 'internal' as const, detail: bugTrace(error) }
  return { path, sha256, ...(attachment === undefined ? {} : { attachment }), error: issue }
}

/** Name and first frames of a bug: enough to report it, without the message, which could hold contents of the document. */
export function bugTrace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 3)
  return [error.name, ...frames.map((line) => line.trim().replace(/\(?(?:file:\/\/)?\S*\/(?=[^/]+$)/, '('))].join(' ')
}
