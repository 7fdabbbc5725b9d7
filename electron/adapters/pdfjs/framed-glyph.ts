/**
 * Glyphs measured along their own reading direction, with accents put on their letters: old TeX fonts and some subsets paint `´` and `n` one over
 * the other where `ń` is meant.
 */
import type { PaintedGlyph } from './shown-text.ts'

export interface FramedGlyph {
  readonly text: string
  /** Points along the reading direction. */
  readonly start: number
  readonly end: number
  /** Points across it, growing downwards. */
  readonly base: number
  readonly glyph: PaintedGlyph
}

/** Accents that take room of their own, and the combining marks they stand for. */
const COMBINING: Readonly<Record<string, string>> = {
  '\u00B4': '\u0301',
  '\u02CA': '\u0301',
  '`': '\u0300',
  '\u02CB': '\u0300',
  '\u00A8': '\u0308',
  '\u02C6': '\u0302',
  '\u02DC': '\u0303',
  '\u02C7': '\u030C',
  '\u02D8': '\u0306',
  '\u02D9': '\u0307',
  '\u02DA': '\u030A',
  '\u00B8': '\u0327',
  '\u02DB': '\u0328',
  '\u02DD': '\u030B',
}

/** The same glyphs in the same order; an accent painted over the letter before or after it becomes part of that letter. */
export function putAccents(glyphs: readonly FramedGlyph[]): FramedGlyph[] {
  const put: FramedGlyph[] = []
  for (const glyph of glyphs) {
    const last = put.at(-1)
    const onLast = last && accented(last, glyph)
    const onThis = last && accented(glyph, last)
    if (onLast || onThis) put[put.length - 1] = onLast ?? onThis ?? glyph
    else put.push(glyph)
  }
  return put
}

/** Marks without a width of their own start where their letter ends; in em. */
const NO_WIDTH = 0.02

/** The letter with the accent, if the second glyph is an accent whose middle stands over the first. */
function accented(letter: FramedGlyph, accent: FramedGlyph): FramedGlyph | undefined {
  const mark = COMBINING[accent.text]
  const middle = (accent.start + accent.end) / 2
  const isOver = middle > letter.start && middle < letter.end + NO_WIDTH * letter.glyph.size && Math.abs(accent.base - letter.base) < letter.glyph.size
  return mark !== undefined && isOver && /^\p{L}$/u.test(letter.text) ? { ...letter, text: (letter.text + mark).normalize('NFC') } : undefined
}
