/** Memory of documents already read, for duplicates. */
import type { DocumentPrint } from '../../shared/domain/document-print.ts'

export interface KnownDocuments {
  /**
   * Id of the first document with the same content, or undefined and remembers this one. Content = normalised text for pages with text, else the file hash and page range.
   * Ids come from contents: the second of two equal files is told the id that it has itself.
   */
  firstWithSameContent(contentKey: string, documentId: string): string | undefined
  /**
   * Id of the first document that `isSame` accepts, asked of those that share the most keys with this one (weighed, see DocumentPrint), at most
   * MOST_COMPARED of them; undefined if there is none. Remembers this one either way. A document is never similar to itself.
   */
  mostSimilar(print: DocumentPrint, documentId: string, isSame: (known: KnownPrint) => boolean): string | undefined
}

export interface KnownPrint {
  readonly documentId: string
  readonly print: Omit<DocumentPrint, 'keys'>
}

/** So many are compared in full: of letters from one template the right one shares the most numbers and comes first. */
export const MOST_COMPARED = 20

/** Of the documents that share a key (a form that comes every day) only so many of the newest are looked at: a letter comes twice within days. */
export const MOST_PER_KEY = 300
