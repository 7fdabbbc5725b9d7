/**
 * Every expected failure has one row here: how far it reaches, whether trying again can help, and the exit code of the command line.
 * The sentences for people (German and English, with the next step) stand in `../messages/`, keyed by the same codes.
 * Anything that is thrown and is no PostlotseError is a bug.
 */

interface ErrorRow {
  /** page: the document goes on; document: the file is quarantined; application: the run stops. */
  readonly scope: 'page' | 'document' | 'application'
  readonly retryable: boolean
  readonly exitCode: number
}

/** Exit codes: 0 all read · 2 usage · 3 some inputs quarantined · 4 configuration or model invalid · 5 output not writable · 70 bug · 130 cancelled. */
export const ERROR_TABLE = {
  empty: { scope: 'document', retryable: false, exitCode: 3 },
  damaged: { scope: 'document', retryable: false, exitCode: 3 },
  truncated: { scope: 'document', retryable: false, exitCode: 3 },
  encrypted: { scope: 'document', retryable: false, exitCode: 3 },
  'xfa-form': { scope: 'document', retryable: false, exitCode: 3 },
  unsupported: { scope: 'document', retryable: false, exitCode: 3 },
  'image-bomb': { scope: 'document', retryable: false, exitCode: 3 },
  'too-large': { scope: 'document', retryable: false, exitCode: 3 },
  'too-many-pages': { scope: 'document', retryable: false, exitCode: 3 },
  'nested-too-deep': { scope: 'document', retryable: false, exitCode: 3 },
  'too-many-attachments': { scope: 'document', retryable: false, exitCode: 3 },
  'attachments-too-large': { scope: 'document', retryable: false, exitCode: 3 },
  'no-permission': { scope: 'document', retryable: true, exitCode: 3 },
  vanished: { scope: 'document', retryable: false, exitCode: 3 },
  'link-outside': { scope: 'document', retryable: false, exitCode: 3 },
  'not-a-file': { scope: 'document', retryable: false, exitCode: 3 },
  timeout: { scope: 'document', retryable: true, exitCode: 3 },
  'engine-crashed': { scope: 'document', retryable: true, exitCode: 3 },
  'page-unreadable': { scope: 'page', retryable: false, exitCode: 3 },
  'page-timeout': { scope: 'page', retryable: true, exitCode: 3 },
  /** A bug met one document: it is set aside, the run goes on, the exit code says that something must be reported. */
  internal: { scope: 'document', retryable: false, exitCode: 70 },
  'delivery-failed': { scope: 'document', retryable: true, exitCode: 5 },
  usage: { scope: 'application', retryable: false, exitCode: 2 },
  'config-invalid': { scope: 'application', retryable: false, exitCode: 4 },
  'taxonomy-invalid': { scope: 'application', retryable: false, exitCode: 4 },
  'plan-invalid': { scope: 'application', retryable: false, exitCode: 4 },
  /** A shipped data file that is not the one that was built, or is missing. */
  'shipped-changed': { scope: 'application', retryable: false, exitCode: 4 },
  'model-missing': { scope: 'application', retryable: false, exitCode: 4 },
  'model-checksum': { scope: 'application', retryable: false, exitCode: 4 },
  'model-lfs-pointer': { scope: 'application', retryable: false, exitCode: 4 },
  'model-incompatible': { scope: 'application', retryable: false, exitCode: 4 },
  /** A name on a hub instead of a folder: nothing is ever fetched. */
  'pack-remote': { scope: 'application', retryable: false, exitCode: 4 },
  'pack-incomplete': { scope: 'application', retryable: false, exitCode: 4 },
  /** A link, or a file that lies elsewhere. */
  'pack-outside': { scope: 'application', retryable: false, exitCode: 4 },
  'pack-licence': { scope: 'application', retryable: false, exitCode: 4 },
  'pack-tensors': { scope: 'application', retryable: false, exitCode: 4 },
  'pack-tokenizer': { scope: 'application', retryable: false, exitCode: 4 },
  /** Too few to fit and measure heads. */
  'pack-examples': { scope: 'application', retryable: false, exitCode: 4 },
  'pack-exists': { scope: 'application', retryable: false, exitCode: 4 },
  'pack-unsigned': { scope: 'application', retryable: false, exitCode: 4 },
  /** The signature does not fit, or half of it is missing. */
  'pack-signature': { scope: 'application', retryable: false, exitCode: 4 },
  'pack-key-unknown': { scope: 'application', retryable: false, exitCode: 4 },
  /** A file that is missing, too many, or other than signed. */
  'pack-changed': { scope: 'application', retryable: false, exitCode: 4 },
  /** A later version, or the same, is here already. */
  'pack-older': { scope: 'application', retryable: false, exitCode: 4 },
  'pack-unknown': { scope: 'application', retryable: false, exitCode: 4 },
  'pack-in-use': { scope: 'application', retryable: false, exitCode: 4 },
  'ocr-data-missing': { scope: 'application', retryable: false, exitCode: 4 },
  'ocr-data-checksum': { scope: 'application', retryable: false, exitCode: 4 },
  'output-not-writable': { scope: 'application', retryable: false, exitCode: 5 },
  /** The account cannot open the database key; the recovery passphrase can. */
  'store-locked': { scope: 'application', retryable: false, exitCode: 4 },
  'store-damaged': { scope: 'application', retryable: false, exitCode: 4 },
  /** The database or the file with its key is missing. */
  'store-incomplete': { scope: 'application', retryable: false, exitCode: 4 },
  /** Written by a newer version of the product. */
  'store-newer': { scope: 'application', retryable: false, exitCode: 4 },
  'store-full': { scope: 'application', retryable: true, exitCode: 5 },
  'store-in-use': { scope: 'application', retryable: true, exitCode: 4 },
  'passphrase-wrong': { scope: 'application', retryable: true, exitCode: 4 },
  /** Without a person the store opens with a file that holds its passphrase. */
  'key-file-missing': { scope: 'application', retryable: false, exitCode: 4 },
  /** Other accounts may read the key file. */
  'key-file-open': { scope: 'application', retryable: false, exitCode: 4 },
  /** A request that the window may not send, or in a shape that it cannot have. */
  'request-refused': { scope: 'application', retryable: false, exitCode: 2 },
  /** The window asks for a document, page or job that is no longer there. */
  'not-found': { scope: 'document', retryable: false, exitCode: 3 },
  /** The step does not fit the document's present state, e.g. undoing what was handed over. */
  'state-changed': { scope: 'document', retryable: false, exitCode: 3 },
  'no-delivery-folder': { scope: 'application', retryable: false, exitCode: 5 },
  'folder-unreachable': { scope: 'application', retryable: true, exitCode: 5 },
  /** Of the delivery folder and the watched ones, one lies in another: what is handed over would be taken in again. */
  'folders-overlap': { scope: 'application', retryable: false, exitCode: 4 },
  /** Files or registry with what IT has fixed; told, never thrown: the product goes on without them and takes in no unsigned packs. */
  'policy-unreadable': { scope: 'application', retryable: false, exitCode: 4 },
  /** Single rules of IT; told, never thrown: the others hold. */
  'policy-invalid': { scope: 'application', retryable: false, exitCode: 4 },
  'fixed-by-policy': { scope: 'application', retryable: false, exitCode: 4 },
  'type-in-use': { scope: 'application', retryable: false, exitCode: 4 },
  /** The folder of a field test holds no answers, or one that cannot be read. */
  'lab-unlabelled': { scope: 'application', retryable: false, exitCode: 4 },
  'type-exists': { scope: 'application', retryable: false, exitCode: 4 },
  cancelled: { scope: 'application', retryable: true, exitCode: 130 },
} as const satisfies Record<string, ErrorRow>

export type ErrorCode = keyof typeof ERROR_TABLE

/** Exit code for a bug (sysexits.h EX_SOFTWARE). */
export const BUG_EXIT_CODE = 70

/** An expected failure. `detail` is technical and free of document contents; it is shown behind the sentence of the code. */
export class PostlotseError extends Error {
  readonly code: ErrorCode
  readonly detail: string

  constructor(code: ErrorCode, detail = '', options?: ErrorOptions) {
    super(detail === '' ? code : `${code}: ${detail}`, options)
    this.name = 'PostlotseError'
    this.code = code
    this.detail = detail
  }
}

/** An error as plain data, the only form that crosses a process border (structured clone loses class, code and detail). */
export type WireError =
  | { readonly kind: 'expected'; readonly code: ErrorCode; readonly detail: string }
  | { readonly kind: 'bug'; readonly message: string; readonly stack: string }

export function toWireError(error: unknown): WireError {
  if (error instanceof PostlotseError) return { kind: 'expected', code: error.code, detail: error.detail }
  if (error instanceof Error) return { kind: 'bug', message: error.message, stack: error.stack ?? '' }
  return { kind: 'bug', message: String(error), stack: '' }
}

export function fromWireError(wire: WireError): Error {
  if (wire.kind === 'expected') return new PostlotseError(wire.code, wire.detail)
  const error = new Error(wire.message)
  error.stack = wire.stack
  return error
}
