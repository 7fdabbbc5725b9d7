import { expect, it } from 'vitest'
import { shareInterval } from '../../../../electron/app/evaluate/share-interval.ts'

// Values of R: binom.test(count, of)$conf.int
it.each([
  [0, 10, 0, 0.3085],
  [10, 10, 0.6915, 1],
  [94, 100, 0.874, 0.9777],
  [1, 3, 0.0084, 0.9057],
])('%i of %i', (count, of, low, high) => {
  const interval = shareInterval(count, of)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

it('knows nothing about none of none', () => {
  expect(shareInterval(0, 0)).toEqual({ low: 0, high: 1 })
})
