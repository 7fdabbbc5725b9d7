/** Hands a finished document over. A crash in the middle leaves either nothing or everything; delivering the same document twice changes nothing. */
import type { ResultLine } from '../../shared/result/result-line.ts'

export interface Delivery {
  /** Path of the file to copy: the original, or the private copy of an attachment. */
  readonly file: string
  /** Name to derive the target name from, e.g. `scan 0815.pdf`. */
  readonly name: string
  readonly line: ResultLine
}

export interface DeliveryTarget {
  /** Returns where the document now lies (for a folder: the absolute path). Throws delivery-failed. */
  deliver(delivery: Delivery): Promise<string>
}
