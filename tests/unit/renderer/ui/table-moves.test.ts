import { describe, expect, it } from 'vitest'
import { nextIndex, withRange, withToggled } from '../../../../renderer/ui/table-moves.ts'

describe('nextIndex', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 9, 9],
    ['PageDown', 3, 8],
    ['PageDown', 7, 9],
    ['PageUp', 7, 2],
    ['PageUp', 3, 0],
    ['Home', 5, 0],
    ['End', 5, 9],
    ['ArrowDown', -1, 0],
  ])('%s from row %i goes to row %i', (key, from, to) => {
    expect(nextIndex(key, from, { count: 10, page: 5 })).toBe(to)
  })
  it.each(['a', 'Enter', ' ', 'Tab', 'ArrowLeft'])('%s moves nothing', (key) => {
    expect(nextIndex(key, 3, { count: 10, page: 5 })).toBeUndefined()
  })
  it('moves nowhere in an empty table', () => {
    expect(nextIndex('End', -1, { count: 0, page: 5 })).toBeUndefined()
  })
})

describe('selection', () => {
  const keys = ['a', 'b', 'c', 'd', 'e']
  it.each([
    [1, 3, ['a', 'b', 'c', 'd']],
    [3, 1, ['a', 'b', 'c', 'd']],
    [4, 4, ['a', 'e']],
  ])('from %i to %i adds the rows between to what is selected', (from, to, expected) => {
    expect([...withRange(new Set(['a']), keys, from, to)].sort()).toEqual(expected)
  })
  it('toggles one row and leaves the others and the set it was given', () => {
    const before = new Set(['a'])
    expect([...withToggled(before, 'b')]).toEqual(['a', 'b'])
    expect([...withToggled(before, 'a')]).toEqual([])
    expect([...before]).toEqual(['a'])
  })
})
