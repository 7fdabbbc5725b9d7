/** The curve coverage against error: how many errors would go unseen, the more documents go without a person. */
import { axisX, axisY, dot, gridY, line, ruleX, ruleY, text } from '@observablehq/plot'
import { drawPlot, INK } from './draw-plot.ts'

export interface CoveragePoint {
  readonly threshold: number
  /** Shares 0..1. */
  readonly coverage: number
  readonly errorRate: number
  readonly errorLimit: number
}

export interface CoverageChart {
  readonly points: readonly CoveragePoint[]
  readonly maxError: number
  /** Where the threshold would be; undefined if there is none. */
  readonly best?: { readonly coverage: number; readonly threshold: number }
  readonly title: string
  readonly x: string
  readonly y: string
  readonly labels: { readonly observed: string; readonly limit: string; readonly allowed: string; readonly best: string }
  readonly percent: (fraction: number) => string
  /** What stands at a point when the mouse rests on it. */
  readonly describe: (point: CoveragePoint) => string
}

const WIDTH = 770
const HEIGHT = 300
/** The chart goes up to the errors that matter: a limit of 100 % for the first few documents would press everything flat. */
const LEAST_TOP = 0.05
const MOST_TOP = 0.5

export function coverageChart({ points, maxError, best, title, x, y, labels, percent, describe }: CoverageChart): string {
  const top = Math.min(MOST_TOP, Math.max(LEAST_TOP, 3 * maxError, 1.6 * Math.max(0, ...points.map((point) => point.errorRate))))
  const shown = points.map((point) => ({ ...point, errorLimit: Math.min(top, point.errorLimit) }))
  const last = shown.at(-1)
  return drawPlot(title, {
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 52,
    marginRight: 150,
    marginBottom: 42,
    x: { domain: [0, 1] },
    y: { domain: [0, top] },
    marks: [
      gridY({ ticks: 5, stroke: INK.line, strokeOpacity: 1 }),
      axisX({ ticks: 10, tickFormat: percent, label: x, labelAnchor: 'center', labelArrow: 'none', labelOffset: 38 }),
      axisY({ ticks: 5, tickFormat: percent, label: y, labelArrow: 'none' }),
      ruleY([maxError], { stroke: INK.wrong, strokeDasharray: '6 4' }),
      text([{ x: 0, y: maxError }], {
        x: 'x',
        y: 'y',
        text: () => `${labels.allowed}: ${percent(maxError)}`,
        textAnchor: 'start',
        dx: 6,
        dy: -8,
        fill: INK.wrong,
      }),
      line(shown, { x: 'coverage', y: 'errorLimit', stroke: INK.quiet, strokeDasharray: '2 3', curve: 'step-before' }),
      line(shown, { x: 'coverage', y: 'errorRate', stroke: INK.right, strokeWidth: 2 }),
      dot(shown, { x: 'coverage', y: 'errorRate', r: 2.5, fill: INK.right, title: describe }),
      ...(last
        ? [
            text([last], { x: 'coverage', y: 'errorRate', text: () => labels.observed, textAnchor: 'start', dx: 8, dy: 6, fill: INK.right }),
            text([last], { x: 'coverage', y: 'errorLimit', text: () => labels.limit, textAnchor: 'start', dx: 8, dy: -6, fill: INK.quiet, lineWidth: 12 }),
          ]
        : []),
      ...(best
        ? [
            ruleX([best.coverage], { stroke: INK.right, strokeWidth: 1.5 }),
            text([best], { x: 'coverage', y: () => top, text: () => labels.best, textAnchor: 'end', dx: -6, dy: 8, fill: INK.right, fontWeight: 'bold' }),
          ]
        : []),
    ],
  })
}
