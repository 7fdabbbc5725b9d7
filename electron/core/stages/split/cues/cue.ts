/** A cue weighs, from one side of a possible cut to the other, how much speaks for a new document. */
import type { PageView } from '../page-view.ts'

export interface Boundary {
  /** Pages with text of the document so far, in order: the first and the latest ones; never empty. */
  readonly before: readonly PageView[]
  /** The page that may begin a new document. */
  readonly after: PageView
}

/** Log-odds: positive speaks for a cut, negative against, 0 says nothing. */
export type Cue = (boundary: Boundary) => number
