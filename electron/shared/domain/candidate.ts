/** A field is never one guess: it is a list of candidates, each with its evidence. */
import type { Box } from './geometry.ts'

export type FieldMethod = 'form' | 'embedded-xml' | 'model' | 'rule' | 'barcode' | 'person'

/** One possible reading of one field, e.g. bank.iban «DE89 3704 …», rule `iban.mod97`, page 1. */
export interface FieldCandidate {
  /** Field name of the taxonomy, e.g. `bank.iban`. */
  readonly name: string
  /** As printed. */
  readonly value: string
  /** ISO date, plain IBAN, decimal amount in EUR with point, … as far as the kind has such a form. */
  readonly normalized?: string
  /** Check digit or range check passed; absent where there is none. */
  readonly valid?: boolean
  /** 0..1, comparable between candidates of the same field; becomes the field's confidence. */
  readonly score: number
  readonly method: FieldMethod
  /** Which rule or head proposed it, e.g. `label:IBAN`, `reader`, `acroform`. */
  readonly origin: string
  /** 1-based page in the source file; absent for values without a place (embedded XML). */
  readonly page?: number
  readonly box?: Box
  /** A reading with OCR confusions undone (O/0, I/1), offered to the person and never applied silently. */
  readonly repair?: string
}
