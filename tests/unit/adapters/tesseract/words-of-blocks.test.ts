import { describe, expect, it } from 'vitest'
import { wordsOfBlocks } from '../../../../electron/adapters/tesseract/words-of-blocks.ts'

const raw = (text: string, confidence = 95, height = 30) => ({ text, confidence, bbox: { x0: 100, y0: 200, x1: 300, y1: 200 + height } })
const blockOf = (...lines: ReturnType<typeof raw>[][]) => ({ paragraphs: [{ lines: lines.map((words) => ({ bbox: { x0: 0, y0: 0, x1: 1, y1: 1 }, words })) }] })
const textsOf = (...words: ReturnType<typeof raw>[]) =>
  wordsOfBlocks([blockOf([raw('Wort'), raw('Wort'), raw('Wort'), ...words])], 1000, 2000)
    .slice(3)
    .map(({ text }) => text)

describe('wordsOfBlocks', () => {
  it('gives fractions of the page and a confidence of 0..1', () => {
    expect(wordsOfBlocks([blockOf([raw('Brief', 87)])], 1000, 2000)).toEqual([{ text: 'Brief', box: [0.1, 0.1, 0.2, 0.015], confidence: 0.87, line: 0 }])
  })

  it('numbers the printed lines over all blocks, without those that hold no text', () => {
    const words = wordsOfBlocks([blockOf([raw('a1'), raw('b1')], [raw('___', 20)]), blockOf([raw('a2')], [raw('a3')])], 1000, 2000)
    expect(words.map(({ text, line }) => [text, line])).toEqual([
      ['a1', 0],
      ['b1', 0],
      ['a2', 1],
      ['a3', 2],
    ])
  })

  it.each([
    ['a date', raw('12.03.2026')],
    ['a badly read word', raw('Wohngald', 40)],
    ['a single digit', raw('1', 50)],
    ['a clear sign', raw('€', 90)],
    ['a clear dash', raw('–', 90)],
  ])('keeps %s', (_, word) => {
    expect(textsOf(word)).toEqual([word.text])
  })

  it.each([
    ['space', raw(' ')],
    ['an unclear sign', raw('|', 30)],
    ['a ruled line', raw('______', 95)],
    ['a scribble', raw('wlIl', 3)],
    ['a speck', raw('i', 60, 4)],
  ])('drops %s', (_, word) => {
    expect(textsOf(word)).toEqual([])
  })

  it('makes nothing of nothing', () => {
    expect(wordsOfBlocks([], 1000, 2000)).toEqual([])
  })
})
