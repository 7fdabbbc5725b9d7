/** Where the points of the chart lie, in units of its view box. */
import type { CoverageCurve } from '../../../../electron/shared/ipc/requests/preferences.ts'

export const CHART = { width: 560, height: 220, left: 48, right: 24, top: 10, bottom: 42 } as const

/** Highest error rate that is drawn is at least this many times the allowed one, so that the allowed line lies in the picture. */
const HEADROOM = 2.5
const COVERAGE_TICKS = [0, 0.25, 0.5, 0.75, 1] as const
const ERROR_STEPS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5] as const
const MOST_TICKS = 5

/** `maxError` 0..1. Points above the highest drawn rate are cut off at the upper edge. */
export function chartOf(points: CoverageCurve['points'], maxError: number) {
  const top = Math.min(1, Math.max(maxError * HEADROOM, ...points.map((point) => point.errorRate * 1.2)))
  const x = (coverage: number) => round(CHART.left + coverage * (CHART.width - CHART.left - CHART.right))
  const y = (error: number) => round(CHART.height - CHART.bottom - (Math.min(error, top) / top) * (CHART.height - CHART.top - CHART.bottom))
  const pathOf = (places: readonly (readonly [number, number])[]) => places.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${px} ${py}`).join(' ')
  const found = points.map((point) => [x(point.coverage), y(point.errorRate)] as const)
  const limits = points.map((point) => [x(point.coverage), y(point.errorLimit)] as const)
  const step = ERROR_STEPS.find((candidate) => top / candidate <= MOST_TICKS) ?? 0.5
  return {
    x,
    y,
    line: pathOf(found),
    band: `${pathOf([...limits, ...found.toReversed()])} Z`,
    errorTicks: Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => Math.round(i * step * 1000) / 1000),
    coverageTicks: COVERAGE_TICKS,
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
