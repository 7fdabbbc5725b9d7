import { expect, it } from 'vitest'
import { isPeriod, lastDays } from '../../../../../renderer/features/statistics/period.ts'

it('counts today among the last days', () => {
  expect(lastDays(7, '2026-03-03')).toEqual({ from: '2026-02-25', to: '2026-03-03' })
  expect(lastDays(1, '2026-03-03')).toEqual({ from: '2026-03-03', to: '2026-03-03' })
})

it.each([
  [{ from: '2026-03-01', to: '2026-03-01' }, true],
  [{ from: '2026-03-02', to: '2026-03-01' }, false],
  [{ from: '', to: '2026-03-01' }, false],
  [{ from: '2026-03-01', to: '2026-13-01' }, false],
])('%j is a period: %s', (period, is) => {
  expect(isPeriod(period)).toBe(is)
})
