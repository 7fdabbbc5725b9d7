/** Builds pages for tests of the split stage: lines with heights, as OCR would give them. */
import type { RecognizedPage, Word } from '../../../../../electron/shared/domain/page.ts'

/** [height of the line's top as fraction of the page, text, letter height (default 0.012)]. */
export type Line = readonly [y: number, text: string, height?: number]

export function page(number: number, lines: readonly Line[], changes: Partial<RecognizedPage> = {}): RecognizedPage {
  const words = lines.flatMap(([y, text, height = 0.012], line) => wordsOf(text, y, height, line))
  return { number, source: 'ocr', words, formValues: [], confidence: 0.9, turnedDegrees: 0, skewDegrees: 0, blank: words.length === 0, issues: [], ...changes }
}

/** One blank is about a third of a line height wide. */
function wordsOf(text: string, y: number, height: number, line: number): Word[] {
  let x = 0.1
  return text.split(' ').map((word) => {
    const width = word.length * 0.009
    const box = [x, y, width, height] as const
    x += width + 0.004
    return { text: word, box, confidence: 0.9, line }
  })
}

/** First page of a letter with head, window, date and salutation. */
export function letterPage(number: number, sender: string, extra: readonly Line[] = []): RecognizedPage {
  return page(number, [
    [0.03, sender],
    [0.15, 'Frau'],
    [0.17, 'Anna Koch'],
    [0.19, 'Gartenweg 12'],
    [0.21, '64646 Heppenheim'],
    [0.28, 'Heppenheim, den 05.03.2026'],
    [0.36, 'Sehr geehrte Frau Koch,'],
    [0.4, 'wir teilen Ihnen mit, was wir Ihnen mitzuteilen haben, und zwar ohne Umschweife.'],
    ...extra,
  ])
}

export const CLOSING: readonly Line[] = [
  [0.5, 'Mit freundlichen Grüßen'],
  [0.55, 'Bächle'],
]

/** A second sheet: nothing but running text. */
export function textPage(number: number, extra: readonly Line[] = []): RecognizedPage {
  const lines = [...Array(30)].map((_, i): Line => [0.1 + i * 0.025, `und so ist in Absatz ${i} zu lesen, dass alles weitergeht wie zuvor und ohne Ende`])
  return page(number, [...lines, ...extra])
}

export const blankPage = (number: number) => page(number, [])
