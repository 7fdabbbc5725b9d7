/** A file as it arrived, or an attachment inside one. The original is only ever read. */
import type { Issue } from './issue.ts'

/** Media types that intake can open; everything else is `unsupported`. */
export const MEDIA_TYPES = [
  'application/pdf',
  'image/tiff',
  'image/jpeg',
  'image/png',
  'image/webp',
  'message/rfc822',
  'application/vnd.ms-outlook',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
  'application/xml',
  'text/plain',
] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

export interface Source {
  /** Path as given by the user, of the outermost file. */
  readonly path: string
  /** SHA-256 of the outermost file, 64 lower-case hex digits. */
  readonly sha256: string
  readonly sizeBytes: number
  readonly mediaType: MediaType
  /** Name inside an e-mail, e.g. `Anlage/bescheid.pdf`; the body of an e-mail has none. */
  readonly attachment?: string
  readonly issues: readonly Issue[]
}

/** Values of a structured invoice (EN 16931), taken from its XML exactly as they stand there. */
export interface EmbeddedField {
  /** Field name of the taxonomy. */
  readonly name: string
  readonly value: string
  readonly normalized?: string
}

/** What can be read of a source. */
export type Content =
  /** PDF or raster file; `file` is a path the engines can read (the original, or a private copy of an attachment). */
  | { readonly kind: 'paged'; readonly file: string; readonly mediaType: MediaType }
  /** Text without a layout: one entry a page, lines separated by `\n`. */
  | { readonly kind: 'text'; readonly pages: readonly string[]; readonly embedded: readonly EmbeddedField[] }

/** One thing to read: where it came from and how to get at its contents. The input of the source pipeline. */
export interface IncomingSource {
  readonly source: Source
  readonly content: Content
}
