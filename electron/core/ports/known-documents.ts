/** Memory of documents already read, for exact duplicates. */
export interface KnownDocuments {
  /**
   * Id of the first document with the same content, or undefined and remembers this one. Content = normalised text for pages with text, else the file hash and page range.
   * Ids come from contents: the second of two equal files is told the id that it has itself.
   */
  firstWithSameContent(contentKey: string, documentId: string): string | undefined
}
