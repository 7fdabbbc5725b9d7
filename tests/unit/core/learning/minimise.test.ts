import { expect, it } from 'vitest'
import { minimise } from '../../../../electron/core/learning/minimise.ts'

/** A long narrow valley: the second direction is ten thousand times as steep as the first. */
const valley = (at: Float64Array) => {
  const [x, y] = [at[0] ?? 0, at[1] ?? 0]
  return { value: 0.5 * ((x - 3) ** 2 + 10_000 * (y + 2) ** 2), gradient: Float64Array.of(x - 3, 10_000 * (y + 2)) }
}

it('finds the bottom of a narrow valley', () => {
  const [x, y] = minimise(Float64Array.of(0, 0), valley)
  expect(x).toBeCloseTo(3, 2)
  expect(y).toBeCloseTo(-2, 4)
})

it('stays where the ground is flat, and leaves the start as it was', () => {
  const start = Float64Array.of(3, -2)
  expect(minimise(start, valley)).toEqual(Float64Array.of(3, -2))
  const far = Float64Array.of(50, 60)
  minimise(far, valley)
  expect(far).toEqual(Float64Array.of(50, 60))
})
