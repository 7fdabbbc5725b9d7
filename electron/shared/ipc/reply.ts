/** The envelope of every answer. Errors are plain data: Electron would pass on nothing but their message. */
import type { ErrorCode } from '../domain/errors.ts'

/** `detail` is technical and free of document contents; the sentences for people stand in the catalogue under the code. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly detail: string } }
