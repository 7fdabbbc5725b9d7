/** Full text and field search over all documents that are still kept. */

export interface SearchQuery {
  /** Words, prefixes (`Widersp*`), phrases in quotes; umlauts and ß match their spellings (Müller = Mueller, Straße = Strasse). Empty: only the filters count. */
  readonly text: string
  /** Plain or grouped IBAN, file number, name: matched against the present field values, folded, as a part. */
  readonly field?: { readonly name: string; readonly value: string }
  readonly typeId?: string
  readonly deskId?: string
  /** Document date, ISO, inclusive. */
  readonly from?: string
  readonly to?: string
  /** At least 1. */
  readonly limit: number
}

export interface SearchHit {
  readonly documentId: string
  /** Pieces of the text around the hits; marked pieces are the hits themselves. */
  readonly excerpt: readonly { readonly text: string; readonly hit: boolean }[]
}

export interface SearchIndex {
  /** Best first. A query that cannot be parsed is read as plain words. */
  find(query: SearchQuery): { readonly hits: readonly SearchHit[]; readonly total: number }
}
