import { describe, expect, it } from 'vitest'
import { CHART, chartOf } from '../../../../../../renderer/features/preferences/thresholds/coverage-chart-geometry.ts'

const POINTS = [
  { threshold: 0.9, coverage: 0.5, errorRate: 0, errorLimit: 0.03 },
  { threshold: 0.5, coverage: 1, errorRate: 0.04, errorLimit: 0.9 },
]

describe('chartOf', () => {
  it('lets everything lie within the picture, whatever the limits', () => {
    const { line, band, y } = chartOf(POINTS, 0.02)
    const numbers = [...`${line} ${band}`.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, px, py]) => [Number(px), Number(py)])
    for (const [px = 0, py = 0] of numbers) {
      expect(px).toBeGreaterThanOrEqual(CHART.left)
      expect(px).toBeLessThanOrEqual(CHART.width - CHART.right)
      expect(py).toBeGreaterThanOrEqual(CHART.top)
      expect(py).toBeLessThanOrEqual(CHART.height - CHART.bottom)
    }
    expect(y(0)).toBe(CHART.height - CHART.bottom)
  })

  it.each([
    [0.02, [0, 0.01, 0.02, 0.03, 0.04, 0.05]],
    [0.1, [0, 0.05, 0.1, 0.15, 0.2, 0.25]],
  ])('with an allowed rate of %d has few round ticks', (maxError, ticks) => {
    expect(chartOf(POINTS.slice(0, 1), maxError).errorTicks).toEqual(ticks)
  })
})
