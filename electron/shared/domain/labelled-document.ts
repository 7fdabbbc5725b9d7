/** A document as learning sees it: what the model alone says, what its words are made of, and what it is. */
import type { Scored } from './document.ts'
import type { WordGrams } from './learned-head.ts'

export interface LabelledDocument {
  /** null: none of the known types. */
  readonly typeId: string | null
  /** All types of the model with their probabilities, without what was learned here. */
  readonly types: readonly Scored[]
  readonly grams: WordGrams
}
