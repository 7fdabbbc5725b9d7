/** Opens files that are not pages: e-mails with attachments, office texts, structured invoices. Parses strangers' bytes, so it runs in an engine process. */
import type { EmbeddedField, MediaType } from '../../shared/domain/source.ts'
import type { CancelSignal } from './cancel-signal.ts'

/** What was found inside, outermost first. */
export type ContainerPart =
  /** Text to read as a document of its own: an e-mail's head and body, an office text, an XML invoice rendered as lines. One entry a page. */
  | { readonly kind: 'text'; readonly name?: string; readonly pages: readonly string[]; readonly embedded: readonly EmbeddedField[] }
  /** An attachment, written unchanged into the given private folder; intake looks at it like at any other file. */
  | { readonly kind: 'file'; readonly name: string; readonly file: string }

export interface ContainerReader {
  /**
   * One level only: intake calls it again for an e-mail inside an e-mail, and counts depth, number and bytes.
   * `folder` exists, is private to this call and is wiped by the caller.
   * Throws damaged, truncated, encrypted, attachments-too-large, too-many-attachments, timeout, engine-crashed.
   */
  expand(request: { readonly file: string; readonly mediaType: MediaType; readonly folder: string }, signal: CancelSignal): Promise<readonly ContainerPart[]>
}
