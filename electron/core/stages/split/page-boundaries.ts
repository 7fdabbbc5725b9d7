/** The possible cuts of a stack: each page with text against the document so far, which begins anew where a cut was made. */
import type { InspectedPage, RecognizedPage } from '../../../shared/domain/page.ts'
import type { Boundary } from './cues/cue.ts'
import { type PageView, viewOf } from './page-view.ts'

export interface PageBoundary extends Boundary {
  /** 1-based number of the page that may begin a document. */
  readonly page: number
}

/** Empty pages from which a stack counts as scanned on both sides, if all of them are backs (heuristic). */
const LEAST_BACKS = 2

/** `isCut` is asked for every page with text but the first, in order, and its answer returned; `inspected` may be empty: sizes are unknown then. */
export function eachBoundary<T>(
  pages: readonly RecognizedPage[],
  inspected: readonly InspectedPage[],
  judge: (boundary: PageBoundary) => readonly [T, boolean],
): T[] {
  const sizes = new Map(inspected.map(({ number, widthPt, heightPt }) => [number, [widthPt, heightPt] as const]))
  const withText = pages.filter((page) => !page.blank && page.words.length > 0)
  const views = withText.map((page) => viewOf(page, sizes.get(page.number)))
  const duplex = isDuplex(pages)
  let current = views.slice(0, 1)
  return views.slice(1).map((after, i) => {
    const blankBefore = (views[i]?.number ?? 0) + 1 < after.number
    const backSide = duplex && isBack(after.number, pages)
    const [answer, isCut] = judge({ page: after.number, before: current, after, blankBefore, backSide })
    current = isCut ? [after] : [...remembered(current), after]
    return answer
  })
}

/** The first page names sender and matter, the last ones are nearest; a file of 2,000 pages must not be compared page by page with all before. */
function remembered(pages: readonly PageView[]): PageView[] {
  return [...pages.slice(0, 1), ...pages.slice(1).slice(-3)]
}

function isDuplex(pages: readonly RecognizedPage[]): boolean {
  const blank = pages.filter((page) => page.blank)
  return pages.length % 2 === 0 && blank.length >= LEAST_BACKS && blank.every(({ number }) => isBack(number, pages))
}

/** Sheets are counted from the first page of the part. */
function isBack(number: number, pages: readonly RecognizedPage[]): boolean {
  return (number - (pages[0]?.number ?? 1)) % 2 === 1
}
