import { describe, expect, it } from 'vitest'
import { letterHeight } from '../../../../electron/adapters/imaging/letter-height.ts'
import { blankPage, fill } from './drawing.ts'

const inkWith = (heights: readonly number[]) => {
  const page = blankPage(1000, 100, 0)
  heights.forEach((height, i) => {
    fill(page, [10 + i * 12, 20, 6, height], 1)
  })
  return page
}

describe('letterHeight', () => {
  it.each([
    [0, 5],
    [0.25, 5],
    [0.5, 9],
    [0.9, 12],
  ])('finds the height that a share of %f of the letters stays below', (share, expected) => {
    expect(letterHeight(inkWith([...Array(20).fill(5), ...Array(20).fill(9), ...Array(10).fill(12)]), share)).toBe(expected)
  })

  it('takes what touches, even at a corner, for one piece', () => {
    const ink = inkWith(Array(40).fill(6))
    for (let i = 0; i < 40; i++) fill(ink, [16 + i * 12, 26, 2, 4], 1)
    expect(letterHeight(ink, 0.5)).toBe(10)
  })

  it.each([
    ['too few letters', Array(20).fill(8)],
    ['dots', Array(60).fill(2)],
  ])('says nothing for %s', (_, heights) => {
    expect(letterHeight(inkWith(heights as number[]), 0.5)).toBeUndefined()
  })
})
