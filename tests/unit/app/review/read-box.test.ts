import { describe, expect, it } from 'vitest'
import { textInBox } from '../../../../electron/app/review/read-box.ts'
import type { RecognizedPage, Word } from '../../../../electron/shared/domain/page.ts'

const word = (text: string, x: number, y: number, line: number, height = 0.02): Word => ({ text, box: [x, y, 0.1, height], confidence: 1, line })
const page = (words: readonly Word[]): RecognizedPage => ({
  number: 1,
  source: 'ocr',
  words,
  formValues: [],
  confidence: 1,
  turnedDegrees: 0,
  skewDegrees: 0,
  blank: false,
  issues: [],
})

describe('textInBox', () => {
  const letter = page([word('Anna', 0.1, 0.1, 0), word('Koch', 0.21, 0.1, 0), word('Lindenweg', 0.1, 0.14, 1), word('fern', 0.8, 0.1, 0)])

  it.each([
    ['both lines', [0.05, 0.08, 0.4, 0.1], 'Anna Koch\nLindenweg'],
    ['a word whose middle lies in the box', [0.05, 0.1, 0.11, 0.015], 'Anna'],
    ['nothing', [0.05, 0.5, 0.4, 0.1], ''],
  ] as const)('takes %s', (_name, box, text) => expect(textInBox(letter, box)).toBe(text))

  it('gives words of plain text, which have no height, the height of their row', () => {
    const text = page([word('Zeile', 0, 0.5, 0, 0)])
    expect(textInBox(text, [0, 0.5, 0.3, 1 / 60])).toBe('Zeile')
    expect(textInBox(text, [0, 0.48, 0.3, 1 / 60])).toBe('')
  })
})
