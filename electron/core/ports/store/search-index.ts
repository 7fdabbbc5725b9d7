/** Full text and field search over all documents; of forgotten ones only their fields are left to be found. */
import type { DocumentState } from '../../../shared/domain/mail-document.ts'

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
  /** Only documents in one of these states. */
  readonly states?: readonly DocumentState[]
  /** At least 1. */
  readonly limit: number
  /** How many of the best hits to pass over, for paging; the order is stable while nothing changes. */
  readonly offset?: number
}

export interface SearchHit {
  readonly documentId: string
  /** Pieces of the text around the hits; marked pieces are the hits themselves. */
  readonly excerpt: readonly { readonly text: string; readonly hit: boolean }[]
  /** Its file and text were deleted when its time was over; the row and the log are left. Its excerpt is empty. */
  readonly forgotten: boolean
}

export interface SearchIndex {
  /** Best first. A query that cannot be parsed is read as plain words. */
  find(query: SearchQuery): { readonly hits: readonly SearchHit[]; readonly total: number }
}
