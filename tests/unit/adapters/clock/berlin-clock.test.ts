import { describe, expect, it } from 'vitest'
import { createBerlinClock } from '../../../../electron/adapters/clock/berlin-clock.ts'

describe('the clock', () => {
  it.each([
    ['2026-11-30T12:00:00Z', '2026-11-30'],
    ['2026-11-30T23:30:00Z', '2026-12-01'], // winter: one hour ahead
    ['2026-07-01T22:30:00Z', '2026-07-02'], // summer: two hours ahead
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-01-05T00:30:00Z', '2026-01-05'],
  ])('at %s shows %s', (instant, date) => expect(createBerlinClock(() => new Date(instant)).today()).toBe(date))

  it('shows the present by default', () => expect(createBerlinClock().today()).toMatch(/^20\d\d-\d\d-\d\d$/))
})
