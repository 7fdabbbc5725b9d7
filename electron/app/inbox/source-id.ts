/** Ids of sources and of documents that could not be read, as the store keeps them (see StoredSource.id). */
import type { QuarantinedSource } from '../../shared/domain/document.ts'
import type { IncomingSource, MediaType } from '../../shared/domain/source.ts'

const IS_MAIL: ReadonlySet<MediaType> = new Set<MediaType>(['message/rfc822', 'application/vnd.ms-outlook'])

/** The text of an e-mail is a source beside the e-mail's attachments, so it is marked by a `#` at the end. */
export function sourceIdOf({ source, content }: IncomingSource): string {
  return content.kind === 'text' && IS_MAIL.has(source.mediaType) ? `${unopenedSourceId(source)}#` : unopenedSourceId(source)
}

/** Of a file or attachment as a whole. */
export function unopenedSourceId({ sha256, attachment }: Pick<QuarantinedSource, 'sha256' | 'attachment'>): string {
  return attachment === undefined ? sha256 : `${sha256}#${attachment}`
}

/** A file whose pages are not known is one document. */
export function unreadDocumentId(sourceId: string): string {
  return `${sourceId}:ungelesen`
}
