/** A cue looks from one side of a possible cut to the other and names what it sees. What each sight weighs stands in ../cut-weights.ts. */
import type { PageView } from '../page-view.ts'

export interface Boundary {
  /** Pages with text of the document so far, in order: the first and the latest ones; never empty. */
  readonly before: readonly PageView[]
  /** The page that may begin a new document. */
  readonly after: PageView
  /** An empty page lies between them. */
  readonly blankBefore: boolean
  /** The page lies on the back of a sheet: the stack seems to be scanned on both sides, and this page has an even number. */
  readonly backSide: boolean
}

/** What is seen, each with its strength, mostly 1; the names are the keys of the weights. */
export type Features = Readonly<Record<string, number>>
export type Cue = (boundary: Boundary) => Features

/** One sight of strength 1, or none. */
export function seen(name: string, isThere: boolean): Features {
  return isThere ? { [name]: 1 } : {}
}
