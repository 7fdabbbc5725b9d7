/** The confusion matrix: rows are what documents are, columns what they were read as. */
import { axisX, axisY, cell, text } from '@observablehq/plot'
import { drawPlot, INK } from './draw-plot.ts'

export interface ConfusionRow {
  /** Number by which its column is headed. */
  readonly number: number
  readonly label: string
}

export interface ConfusionCell {
  /** Numbers of row and column. */
  readonly truth: number
  readonly answer: number
  readonly count: number
  /** Share 0..1 of the row. */
  readonly share: number
}

export interface ConfusionChart {
  readonly rows: readonly ConfusionRow[]
  /** Cells without documents are left out. */
  readonly cells: readonly ConfusionCell[]
  readonly title: string
  readonly x: string
  /** Side of a cell in pixels; from `COUNT_FROM` on the counts are written in. */
  readonly size: number
  readonly describe: (cell: ConfusionCell) => string
}

/** Height of the numbers above the columns. */
const HEADS = 34
const COUNT_FROM = 14
const MOST_CHARACTERS = 42
/** Mean width of a letter in shares of the font size, and what number and gap take beside a label. */
const LETTER_WIDTH = 0.56
const NUMBER_ROOM = 34
/** Least opacity of a cell, so that one document of many can still be seen. */
const FAINTEST = 0.25
const DARK = 0.6

export function confusionChart({ rows, cells, title, x, size, describe }: ConfusionChart): string {
  const numbers = rows.map((row) => row.number)
  const labels = new Map(rows.map((row) => [row.number, row.label]))
  const hue = (one: ConfusionCell) => (one.truth === one.answer ? INK.right : INK.wrong)
  const opacity = (one: ConfusionCell) => FAINTEST + (1 - FAINTEST) * one.share
  const isWritten = size >= COUNT_FROM
  const fontSize = Math.min(12, size * 0.9)
  const left = MOST_CHARACTERS * fontSize * LETTER_WIDTH + NUMBER_ROOM
  return drawPlot(title, {
    width: left + rows.length * size + 10,
    height: HEADS + rows.length * size + 10,
    marginLeft: left,
    marginTop: HEADS,
    marginRight: 10,
    marginBottom: 10,
    x: { domain: numbers, padding: 0.06 },
    y: { domain: numbers, padding: 0.06 },
    marks: [
      cell(
        numbers.flatMap((truth) => numbers.map((answer) => ({ truth, answer }))),
        { x: 'answer', y: 'truth', fill: '#f1f3f5' },
      ),
      cell(cells, { x: 'answer', y: 'truth', fill: hue, fillOpacity: opacity, title: describe }),
      ...(isWritten
        ? [
            text(cells, {
              x: 'answer',
              y: 'truth',
              text: 'count',
              fill: (one: ConfusionCell) => (opacity(one) > DARK ? INK.ground : '#1b1f24'),
              fontWeight: 'bold',
              pointerEvents: 'none',
            }),
          ]
        : []),
      axisX({ anchor: 'top', label: null, tickSize: 0, tickPadding: 2, fontSize: Math.min(11, size * 0.68) }),
      text([x], { frameAnchor: 'top-left', text: () => `${x} →`, textAnchor: 'start', dy: -HEADS + 6, fill: INK.quiet }),
      axisY({
        label: null,
        tickSize: 0,
        fontSize,
        tickFormat: (number: number) => `${shortened(labels.get(number) ?? '')}  ${number}`,
      }),
    ],
  })
}

function shortened(label: string): string {
  return label.length > MOST_CHARACTERS ? `${label.slice(0, MOST_CHARACTERS - 1)}…` : label
}
