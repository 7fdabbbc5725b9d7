import { describe, expect, it } from 'vitest'
import { textLines } from '../../../../../renderer/features/review/text-lines.ts'

const word = (text: string, line: number, y: number) => ({ text, line, box: [0, y, 0.1, 0] as [number, number, number, number] })

describe('textLines', () => {
  it('puts words of one line together and marks where a line is empty', () => {
    const lines = textLines([word('Guten', 0, 0), word('Tag', 0, 0), word('anbei', 1, 2 / 60), word('Grüße', 2, 3 / 60)])
    expect(lines.map(({ first, items, gap }) => [first, items.map(({ text }) => text).join(' '), gap])).toEqual([
      [0, 'Guten Tag', false],
      [2, 'anbei', true],
      [3, 'Grüße', false],
    ])
  })

  it('has nothing for an empty page', () => expect(textLines([])).toEqual([]))
})
