import { describe, expect, it } from 'vitest'
import { clopperPearsonUpper } from '../../../../electron/app/evaluate/clopper-pearson.ts'

describe('clopperPearsonUpper', () => {
  // 0 errors: 1 − 0.05^(1/n) by hand; the others from the beta quantile B(0.95; k + 1, n − k).
  it.each([
    [0, 10, 1 - 0.05 ** (1 / 10)],
    [0, 299, 1 - 0.05 ** (1 / 299)],
    [1, 10, 0.394163],
    [5, 10, 0.777559],
    [3, 500, 0.015434],
    [10, 10, 1],
    [0, 0, 1],
  ])('%i errors in %i trials → %d', (errors, trials, limit) => {
    expect(clopperPearsonUpper(errors, trials, 0.95)).toBeCloseTo(limit, 6)
  })

  it('needs 299 faultless documents to promise less than one percent', () => {
    expect(clopperPearsonUpper(0, 298, 0.95)).toBeGreaterThan(0.01)
    expect(clopperPearsonUpper(0, 299, 0.95)).toBeLessThan(0.01)
  })

  it('does not lose its way with many trials', () => {
    expect(clopperPearsonUpper(1000, 100_000, 0.95)).toBeCloseTo(0.01053, 4)
  })
})
