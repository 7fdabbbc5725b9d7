import { describe, expect, it } from 'vitest'
import { nextAround, placeAfterKey, placeInNextLine, placesOf, type StripPlace } from '../../../../../renderer/features/cutting/strip-place.ts'

const page = (n: number): StripPlace => ({ kind: 'page', page: n })
const gap = (n: number): StripPlace => ({ kind: 'gap', page: n })

describe('placesOf', () => {
  it('puts a gap before every page but the first', () => {
    expect(placesOf([1, 2, 3])).toEqual([page(1), gap(2), page(2), gap(3), page(3)])
  })

  it('leaves out what is not shown', () => {
    expect(placesOf([1, 3])).toEqual([page(1), gap(3), page(3)])
  })
})

describe('placeAfterKey', () => {
  const places = placesOf([1, 2, 3])
  it.each([
    ['ArrowRight', page(1), gap(2)],
    ['ArrowLeft', gap(2), page(1)],
    ['ArrowLeft', page(1), page(1)],
    ['ArrowRight', page(3), page(3)],
    ['Home', gap(3), page(1)],
    ['End', page(1), page(3)],
    ['x', page(1), undefined],
  ])('%s', (key, at, expected) => {
    expect(placeAfterKey(key, at, places)).toEqual(expected)
  })
})

describe('placeInNextLine', () => {
  const boxes = [1, 2, 3, 4, 5].map((n, i) => ({ place: page(n), left: (i % 2) * 200, top: Math.floor(i / 2) * 300 }))
  it.each([
    ['down', page(2), page(4)],
    ['down', page(1), page(3)],
    ['up', page(4), page(2)],
    ['down', page(4), page(5)],
    ['up', page(1), undefined],
    ['down', page(5), undefined],
    ['down', page(9), undefined],
  ] as const)('%s', (direction, at, expected) => {
    expect(placeInNextLine(direction, at, boxes)).toEqual(expected)
  })

  it('stays on its kind', () => {
    const mixed = [...boxes, { place: gap(3), left: 10, top: 300 }]
    expect(placeInNextLine('down', page(1), mixed)).toEqual(page(3))
  })
})

describe('nextAround', () => {
  it.each([
    ['on', 1, 3],
    ['on', 3, 7],
    ['on', 7, 3],
    ['back', 7, 3],
    ['back', 3, 7],
    ['back', 5, 3],
  ] as const)('%s from %i', (direction, from, expected) => {
    expect(nextAround([3, 7], from, direction)).toBe(expected)
  })

  it('goes nowhere without pages', () => {
    expect(nextAround([], 3, 'on')).toBeUndefined()
  })
})
