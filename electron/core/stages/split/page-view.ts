/** One page as the cues look at it: its printed lines with their places. */
import type { RecognizedPage, Word } from '../../../shared/domain/page.ts'
import { linesOf, type TextLine } from '../../../shared/text/text-line.ts'

export interface PageView {
  readonly number: number
  readonly lines: readonly TextLine[]
  /** All lines joined by `\n`. */
  readonly text: string
  /** Width and height in points; absent if not known. */
  readonly size?: readonly [number, number]
}

export function viewOf(page: RecognizedPage, size?: readonly [number, number]): PageView {
  return { number: page.number, ...printOf(page), ...(size === undefined ? {} : { size }) }
}

/** A page is compared with several others: what is found on it is found once. */
export function oncePerPage<T>(find: (view: PageView) => T): (view: PageView) => T {
  const found = new WeakMap<readonly TextLine[], T>()
  return (view) => {
    const known = found.get(view.lines)
    if (known !== undefined) return known
    const fresh = find(view)
    found.set(view.lines, fresh)
    return fresh
  }
}

/** Lines whose middle lies between the two heights, fractions of the page from the top. */
export function linesBetween(view: PageView, top: number, bottom: number): TextLine[] {
  return view.lines.filter(({ box }) => {
    const middle = box[1] + box[3] / 2
    return middle >= top && middle <= bottom
  })
}

const printed = new WeakMap<readonly Word[], Pick<PageView, 'lines' | 'text'>>()

function printOf(page: RecognizedPage): Pick<PageView, 'lines' | 'text'> {
  const known = printed.get(page.words)
  if (known) return known
  const lines = linesOf(page)
  const fresh = { lines, text: lines.map((line) => line.text).join('\n') }
  printed.set(page.words, fresh)
  return fresh
}
