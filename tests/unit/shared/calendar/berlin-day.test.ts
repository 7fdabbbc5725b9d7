import { expect, it } from 'vitest'
import { berlinDay, berlinDayBounds, dayAfter, daysBetween } from '../../../../electron/shared/calendar/berlin-day.ts'

it.each([
  ['2026-03-02T22:59:59Z', '2026-03-02'],
  ['2026-03-02T23:00:00Z', '2026-03-03'],
  ['2026-07-01T21:59:59Z', '2026-07-01'],
  ['2026-07-01T22:00:00Z', '2026-07-02'],
])('%s is on %s in Berlin', (time, day) => {
  expect(berlinDay(time)).toBe(day)
})

it.each([
  ['in winter', '2026-01-15', '2026-01-14T23:00:00.000Z', '2026-01-15T22:59:59.999Z'],
  ['in summer', '2026-07-15', '2026-07-14T22:00:00.000Z', '2026-07-15T21:59:59.999Z'],
  ['with 23 hours', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z'],
  ['with 25 hours', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'],
])('a day %s has its own bounds', (_what, day, first, last) => {
  expect(berlinDayBounds(day)).toEqual({ first, last })
})

it('counts on over the end of a month and a year', () => {
  expect(dayAfter('2026-12-31')).toBe('2027-01-01')
  expect(dayAfter('2028-02-28')).toBe('2028-02-29')
})

it('counts days in both directions, over a change of clocks as well', () => {
  expect([daysBetween('2026-03-02', '2026-04-02'), daysBetween('2026-04-02', '2026-03-02'), daysBetween('2026-04-02', '2026-04-02')]).toEqual([31, -31, 0])
})
