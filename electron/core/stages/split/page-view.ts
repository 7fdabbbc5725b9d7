/** One page as the cues look at it: its printed lines with their places. */
import type { RecognizedPage } from '../../../shared/domain/page.ts'
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
  const lines = linesOf(page)
  return { number: page.number, lines, text: lines.map((line) => line.text).join('\n'), ...(size === undefined ? {} : { size }) }
}

/** Lines whose middle lies between the two heights, fractions of the page from the top. */
export function linesBetween(view: PageView, top: number, bottom: number): TextLine[] {
  return view.lines.filter(({ box }) => {
    const middle = box[1] + box[3] / 2
    return middle >= top && middle <= bottom
  })
}
