import { describe, expect, it } from 'vitest'
import { cutWindows, type PieceCodes } from '../../../../electron/adapters/transformers/page-windows.ts'
import { pageOf } from '../../../fixtures/model/page-of.ts'

/** A word is as many pieces as it has letters: 100, 101, … for the first word letter by letter of its own number. */
const codes: PieceCodes = { cls: 1, newLine: 2, pageEnd: 3, word: (text) => [...text].map((letter) => letter.charCodeAt(0)) }
const a = 97

describe('cutWindows', () => {
  it('marks line ends, page ends and the start', () => {
    const windows = cutWindows([pageOf(['a b', 'c'])], codes, { window: 16, stride: 12 })
    expect(windows).toEqual([
      {
        page: 0,
        opensPage: true,
        ids: [1, a, a + 1, 2, a + 2, 2, 3],
        words: [
          { word: 0, position: 1 },
          { word: 1, position: 2 },
          { word: 2, position: 4 },
        ],
      },
    ])
  })

  it('opens a window with every page and leaves pages without words out', () => {
    const windows = cutWindows([pageOf(['a']), pageOf([]), pageOf(['b'])], codes, { window: 16, stride: 12 })
    expect(windows.map((window) => [window.page, window.opensPage, window.ids])).toEqual([
      [0, true, [1, a, 2, 3]],
      [2, true, [1, a + 1, 2, 3]],
    ])
  })

  it('fills a window to the last piece before it opens another', () => {
    const size = { window: 8, stride: 5 }
    expect(cutWindows([pageOf(['a a a a a'])], codes, size)).toHaveLength(1) // 5 words, [NL], [PAGE]: 7 pieces and [CLS]
    expect(cutWindows([pageOf(['a a a a a a'])], codes, size)).toHaveLength(2)
  })

  it('takes each word from the window in which it stands further from the edge', () => {
    const words = 'abcdefghijklmnopqrst'.split('')
    const [first, second, third] = cutWindows([pageOf([words.join(' ')])], codes, { window: 11, stride: 6 })
    // Pieces 0–9, 6–15, 12–21: the borders lie in the middle of the overlaps 6–9 and 12–15.
    expect(first?.words.map((placed) => placed.word)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(second?.words.map((placed) => placed.word)).toEqual([8, 9, 10, 11, 12, 13])
    expect(third?.words.map((placed) => placed.word)).toEqual([14, 15, 16, 17, 18, 19])
    expect([first, second, third].map((window) => window?.opensPage)).toEqual([true, false, false])
  })

  it('makes the windows of a page about equally long, as few as needed', () => {
    const lengths = (words: number) =>
      cutWindows([pageOf([Array(words).fill('a').join(' ')])], codes, { window: 100, stride: 80 }).map((window) => window.ids.length)
    expect(lengths(97)).toEqual([100]) // [CLS], 97 words, [NL], [PAGE]
    expect(lengths(98)).toEqual([61, 60]) // 100 pieces: two windows that share 19, not 99 and 20
    expect(lengths(500).every((length) => length > 80 && length <= 100)).toBe(true)
  })

  it.each([1, 9, 10, 11, 50, 333])('reads each of %i words exactly once, at its own first piece', (count) => {
    const page = pageOf([Array.from({ length: count }, (_, i) => 'xy'.repeat((i % 3) + 1)).join(' ')])
    const windows = cutWindows([page], codes, { window: 12, stride: 7 })
    expect(windows.flatMap((window) => window.words.map((placed) => placed.word))).toEqual(page.words.map((_, i) => i))
    for (const window of windows) {
      expect(window.ids.length).toBeLessThanOrEqual(12)
      for (const { position } of window.words) expect(window.ids[position]).toBe('x'.charCodeAt(0))
    }
  })
})
