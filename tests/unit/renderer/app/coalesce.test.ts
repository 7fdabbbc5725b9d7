import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { coalesce } from '../../../../renderer/app/coalesce.ts'

describe('coalesce', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function counted() {
    const seen = { runs: 0 }
    const call = coalesce(() => {
      seen.runs += 1
    }, 250)
    return { seen, call }
  }

  it('runs the first call at once and once', () => {
    const { seen, call } = counted()
    call()
    expect(seen.runs).toBe(1)
    vi.advanceTimersByTime(1000)
    expect(seen.runs).toBe(1)
  })
  it('puts a burst together into one run at its end', () => {
    const { seen, call } = counted()
    for (let index = 0; index < 100; index += 1) call()
    expect(seen.runs).toBe(1)
    vi.advanceTimersByTime(250)
    expect(seen.runs).toBe(2)
    vi.advanceTimersByTime(1000)
    expect(seen.runs).toBe(2)
  })
  it('runs at most four times a second while calls go on, and never loses the last', () => {
    const { seen, call } = counted()
    for (let index = 0; index < 99; index += 1) {
      call()
      vi.advanceTimersByTime(10)
    }
    expect(seen.runs).toBe(4)
    vi.advanceTimersByTime(250)
    expect(seen.runs).toBe(5)
  })
})
