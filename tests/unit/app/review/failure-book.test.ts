import { describe, expect, it } from 'vitest'
import { FailureBook } from '../../../../electron/app/review/failure-book.ts'

const lost = { code: 'delivery-failed', detail: 'ENOENT' } as const

describe('FailureBook', () => {
  it('tells a reason once, and another one again', () => {
    const book = new FailureBook()
    expect(book.add('a', lost, 0)).toBe(true)
    expect(book.add('a', lost, 10)).toBe(false)
    expect(book.add('a', { code: 'no-delivery-folder', detail: '' }, 20)).toBe(true)
    expect(book.of('a')?.code).toBe('no-delivery-folder')
  })

  it('waits longer each time, at most five minutes', () => {
    const book = new FailureBook()
    const waits = Array.from({ length: 12 }, () => {
      book.add('a', lost, 0)
      return [1_999, 2_000, 4_000, 299_999, 300_000].filter((now) => book.mayTry('a', now))[0]
    })
    expect(waits.slice(0, 2)).toEqual([2_000, 4_000])
    expect(waits.at(-1)).toBe(300_000)
  })

  it('knows nothing of what went well', () => {
    const book = new FailureBook()
    book.add('a', lost, 0)
    book.forget('a')
    expect(book.mayTry('a', 0)).toBe(true)
    expect(book.all()).toEqual([])
  })
})
