import { describe, expect, it } from 'vitest'
import { insertWords } from '../../../../electron/adapters/tesseract/insert-words.ts'
import type { Word } from '../../../../electron/shared/domain/page.ts'

const word = (text: string, x: number, y: number, line: number): Word => ({ text, box: [x, y, 0.1, 0.02], confidence: 0.9, line })
const linesOf = (words: readonly Word[]) => {
  const lines: string[] = []
  for (const { text, line } of words) lines[line] = lines[line] === undefined ? text : `${lines[line]} ${text}`
  return lines
}

const PAGE = [word('Miete', 0.1, 0.2, 0), word('Euro', 0.7, 0.2, 0), word('Summe', 0.1, 0.4, 1)]

describe('insertWords', () => {
  it.each([
    ['into the gap of a line', [word('498,00', 0.4, 0.203, 0)], ['Miete 498,00 Euro', 'Summe']],
    ['at the end of a line', [word('1', 0.9, 0.4, 0)], ['Miete Euro', 'Summe 1']],
    ['as the first line', [word('Absender', 0.1, 0.05, 0)], ['Absender', 'Miete Euro', 'Summe']],
    ['between two lines', [word('Heizung', 0.1, 0.3, 0), word('86,40', 0.4, 0.3, 0)], ['Miete Euro', 'Heizung 86,40', 'Summe']],
    ['as the last line', [word('Seite', 0.1, 0.9, 0)], ['Miete Euro', 'Summe', 'Seite']],
    ['each where it belongs', [word('Kopf', 0.1, 0.01, 0), word('Fuß', 0.1, 0.95, 1)], ['Kopf', 'Miete Euro', 'Summe', 'Fuß']],
    ['nothing', [], ['Miete Euro', 'Summe']],
  ])('puts words %s', (_, found, expected) => {
    expect(linesOf(insertWords(PAGE, found))).toEqual(expected)
  })

  it('numbers lines from 0 without gaps', () => {
    expect(insertWords([], [word('a', 0.1, 0.1, 3), word('b', 0.1, 0.5, 7)]).map(({ line }) => line)).toEqual([0, 1])
  })
})
