/** Printed lines as strings, with the way back from a character span to the words and boxes it came from. */
import { type Box, unionBox } from '../domain/geometry.ts'
import type { RecognizedPage, Word } from '../domain/page.ts'

/** One printed line of one page. */
export interface TextLine {
  /** 1-based page in the source file. */
  readonly page: number
  /** 0-based on its page. */
  readonly index: number
  /** Words joined by one space, or by three where the gap is a column gap, e.g. `Gesamtbetrag   295,67 €`. */
  readonly text: string
  readonly words: readonly Word[]
  /** Index of the line's first word in the page's words. */
  readonly firstWord: number
  /** Character offset in `text` at which each word starts. */
  readonly starts: readonly number[]
  readonly box: Box
}

/** Gap in line heights from which two words stand in different columns (heuristic; a normal space is about 0.3 line heights). */
const COLUMN_GAP = 1.6

/** Heights and widths are fractions of different page sides; an A4 page (ISO 216) is √2 times as high as wide. */
const A4_HEIGHT_IN_WIDTHS = Math.SQRT2

/** The printed lines of a page, top to bottom. Pages without layout (plain text) have boxes of zero height: gaps are not marked there. */
export function linesOf(page: RecognizedPage): TextLine[] {
  const lines: TextLine[] = []
  let start = 0
  while (start < page.words.length) {
    const number = page.words[start]?.line
    let end = start
    while (end < page.words.length && page.words[end]?.line === number) end++
    lines.push(buildLine(page.number, lines.length, page.words.slice(start, end), start))
    start = end
  }
  return lines
}

/** Words touched by the character span [from, to) of the line. */
export function wordsInSpan(line: TextLine, from: number, to: number): Word[] {
  return line.words.filter((word, i) => {
    const start = line.starts[i] ?? 0
    return start < to && start + word.text.length > from
  })
}

/** Box around the character span [from, to) of the line. */
export function boxOfSpan(line: TextLine, from: number, to: number): Box {
  return unionBox(wordsInSpan(line, from, to).map((w) => w.box)) ?? line.box
}

function buildLine(page: number, index: number, words: readonly Word[], firstWord: number): TextLine {
  const starts: number[] = []
  let text = ''
  words.forEach((word, i) => {
    const before = words[i - 1]
    if (before) text += isColumnGap(before.box, word.box) ? '   ' : ' '
    starts.push(text.length)
    text += word.text
  })
  return { page, index, text, words, firstWord, starts, box: unionBox(words.map((w) => w.box)) ?? [0, 0, 0, 0] }
}

function isColumnGap(left: Box, right: Box): boolean {
  const height = Math.max(left[3], right[3])
  return height > 0 && right[0] - (left[0] + left[2]) > COLUMN_GAP * height * A4_HEIGHT_IN_WIDTHS
}
