import { describe, expect, it } from 'vitest'
import { unreadInk } from '../../../../electron/adapters/imaging/unread-ink.ts'
import { at, blankPage, fill } from './drawing.ts'

const WORD = [100, 200, 60, 11] as const
const boxOf = ([x, y, width, height]: readonly [number, number, number, number]) => [x / 800, y / 1000, width / 800, height / 1000] as const

function pageWithWords(...words: (readonly [number, number, number, number])[]) {
  const page = blankPage(800, 1000)
  for (const [x, y, width, height] of words) for (let letter = x; letter < x + width; letter += 10) fill(page, [letter, y, 7, height])
  return page
}

describe('unreadInk', () => {
  it('is nothing where every word was read', () => {
    expect(unreadInk(pageWithWords(WORD), [boxOf(WORD)])).toBeUndefined()
  })

  it('is the part of the page around what was not read, without what was', () => {
    const page = pageWithWords(WORD, [110, 250, 80, 11])
    const rest = unreadInk(page, [boxOf(WORD)])
    if (!rest) throw new Error('nothing is left')
    const left = Math.round(rest.box[0] * 800)
    const top = Math.round(rest.box[1] * 1000)
    expect([left, top, rest.raster.width, rest.raster.height]).toEqual([100, 240, 97, 31])
    expect(at(rest.raster, 113 - left, 255 - top)).toBe(0)
    expect(at(page, 103, 205)).toBe(0)
    const around = unreadInk(pageWithWords([110, 150, 80, 11], WORD, [110, 250, 80, 11]), [boxOf(WORD)])
    expect(around?.raster.height).toBe(131)
    expect(around && at(around.raster, 13, 65)).toBe(255)
  })

  it.each([
    ['a picture', [400, 400, 200, 200]],
    ['a rule', [100, 600, 600, 2]],
    ['a stain', [300, 300, 4, 4]],
  ] as const)('takes %s for no text', (_, box) => {
    const page = pageWithWords(WORD)
    fill(page, box)
    expect(unreadInk(page, [boxOf(WORD)])).toBeUndefined()
  })
})
