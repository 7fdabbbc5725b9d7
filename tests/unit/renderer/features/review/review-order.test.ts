import { describe, expect, it } from 'vitest'
import { reviewOrder } from '../../../../../renderer/features/review/review-order.ts'

describe('reviewOrder', () => {
  it('follows the list that the document was opened from', () => {
    expect(reviewOrder('b', ['c', 'b', 'a'], ['a', 'b', 'c'])).toMatchObject({ index: 1, previous: 'c', next: 'a', nextOpen: 'a' })
  })

  it('follows the queue where the document is in no list', () => {
    expect(reviewOrder('b', ['x', 'y'], ['a', 'b', 'c'])).toMatchObject({ ids: ['a', 'b', 'c'], previous: 'a', next: 'c' })
  })

  it('looks for the next open one onwards, then from the beginning, and passes over what is decided', () => {
    expect(reviewOrder('c', ['a', 'b', 'c', 'd'], ['a', 'c']).nextOpen).toBe('a')
    expect(reviewOrder('a', ['a', 'b', 'c', 'd'], ['a', 'd']).nextOpen).toBe('d')
  })

  it('has no next open one when nothing else is open, even if the list goes on', () => {
    const order = reviewOrder('a', ['a', 'b'], ['a'])
    expect(order.next).toBe('b')
    expect(order.nextOpen).toBeUndefined()
  })

  it('knows no place for a document in neither', () => {
    expect(reviewOrder('z', [], ['a', 'b'])).toMatchObject({ index: -1, previous: undefined, next: 'a', nextOpen: 'a' })
  })
})
