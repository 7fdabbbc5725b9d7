/** The reliability diagram (DeGroot & Fienberg 1983): how often answers of each confidence are right. */
import { axisX, axisY, dot, gridX, gridY, line, ruleX, text } from '@observablehq/plot'
import { drawPlot, INK } from './draw-plot.ts'

export interface ReliabilityBin {
  readonly documents: number
  /** Mean confidence and share of right answers, 0..1, with the limits of the latter. */
  readonly confidence: number
  readonly accuracy: number
  readonly low: number
  readonly high: number
}

export interface ReliabilityChart {
  readonly bins: readonly ReliabilityBin[]
  readonly title: string
  readonly x: string
  readonly y: string
  readonly ideal: string
  readonly percent: (fraction: number) => string
  readonly describe: (bin: ReliabilityBin) => string
}

const WIDTH = 430
const HEIGHT = 400
const LARGEST_DOT = 13

export function reliabilityChart({ bins, title, x, y, ideal, percent, describe }: ReliabilityChart): string {
  const diagonal = [0, 1].map((value) => ({ value }))
  return drawPlot(title, {
    width: WIDTH,
    height: HEIGHT,
    marginLeft: 52,
    marginRight: 20,
    marginTop: 26,
    marginBottom: 42,
    x: { domain: [0, 1] },
    y: { domain: [0, 1] },
    r: { range: [2.5, LARGEST_DOT], domain: [0, Math.max(1, ...bins.map((bin) => bin.documents))] },
    marks: [
      gridX({ stroke: INK.line, strokeOpacity: 1, ticks: 5 }),
      gridY({ stroke: INK.line, strokeOpacity: 1, ticks: 5 }),
      axisX({ ticks: 5, tickFormat: percent, label: x, labelAnchor: 'center', labelArrow: 'none', labelOffset: 38 }),
      axisY({ ticks: 5, tickFormat: percent, label: y, labelArrow: 'none' }),
      line(diagonal, { x: 'value', y: 'value', stroke: INK.quiet, strokeDasharray: '6 4' }),
      text([{ at: 0.3 }], { x: 'at', y: 'at', text: () => ideal, rotate: -43, dy: -8, fill: INK.quiet }),
      ruleX(bins, { x: 'confidence', y1: 'low', y2: 'high', stroke: INK.right, strokeOpacity: 0.55 }),
      dot(bins, { x: 'confidence', y: 'accuracy', r: 'documents', fill: INK.right, fillOpacity: 0.85, stroke: INK.ground, title: describe }),
    ],
  })
}
