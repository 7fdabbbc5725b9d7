import { expect, it } from 'vitest'
import { median, percentile } from '../../../../electron/app/statistics/order-statistics.ts'

it.each([
  [[3], 3],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
])('median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle)
})

it('takes the smallest value that nine of ten do not exceed', () => {
  expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9)
  expect(percentile([7], 0.9)).toBe(7)
})

it('has no middle of nothing', () => {
  expect(median([])).toBeNaN()
  expect(percentile([], 0.9)).toBeNaN()
})
