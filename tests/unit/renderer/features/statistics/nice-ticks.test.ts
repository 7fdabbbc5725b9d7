import { expect, it } from 'vitest'
import { niceTicks } from '../../../../../renderer/features/statistics/nice-ticks.ts'

it.each([
  [0, [0]],
  [1, [0, 1]],
  [7, [0, 2, 4, 6, 8]],
  [373, [0, 100, 200, 300, 400]],
  [2600, [0, 1000, 2000, 3000]],
])('up to %d: %j', (largest, ticks) => {
  expect(niceTicks(largest)).toEqual(ticks)
})
