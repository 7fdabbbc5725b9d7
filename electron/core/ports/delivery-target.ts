/** Hands a finished document over. A crash in the middle leaves either nothing or everything; delivering the same document twice changes nothing. */
import type { ResultLine } from '../../shared/result/result-line.ts'

export interface Delivery {
  /** Path of the file the document came in: the original, or the private copy of an attachment. It is copied, unless there is a part. */
  readonly file: string
  /** Name to derive the target name from, e.g. `scan 0815.pdf`. */
  readonly name: string
  readonly line: ResultLine
  /** Present if the file holds other documents as well: their pages are not for the same eyes (§ 35 SGB I), so the file is not copied. */
  readonly part?: DocumentPart
}

export interface DocumentPart {
  /** The file with the document's own pages; absent if they could not be cut out: then only the result is handed over. */
  readonly contents?: Uint8Array
  readonly original: KeptOriginal
}

/** A file that was cut into several documents. */
export interface Original {
  readonly file: string
  readonly name: string
  readonly source: ResultLine['source']
  readonly documents: readonly { readonly id: string; readonly pages: readonly [first: number, last: number] }[]
}

export interface KeptOriginal {
  /** For a folder: the absolute path. */
  readonly place: string
  /** Of the file itself, 64 hex digits; for an attachment not that of the e-mail. */
  readonly sha256: string
}

export interface DeliveryTarget {
  /** Returns where the document now lies (for a folder: the absolute path). Throws delivery-failed. */
  deliver(delivery: Delivery): Promise<string>
  /** Puts the whole file aside, once, out of sight of the desks. Throws delivery-failed. */
  keep(original: Original): Promise<KeptOriginal>
}
