/** The words around a place, across line breaks and cells, folded for matching. */
import { foldText } from '../../../shared/text/fold-text.ts'
import type { Mention } from '../../../shared/text/mention.ts'
import type { DocumentView } from './document-view.ts'

export interface Context {
  /** Up to 90 characters before, ending in a space where the text has one; reaches into the line above in running text. */
  readonly before: string
  /** Up to 60 characters behind. */
  readonly after: string
  /** The cells to the left (all of them) and above, each folded; what announces a value that fills its cell. */
  readonly labels: readonly string[]
  /** True if nothing stands before the value in its cell. */
  readonly opensCell: boolean
}

const BEFORE = 90
const AFTER = 60

export function contextOf(view: Pick<DocumentView, 'lines' | 'grid'>, row: number, mention: Mention): Context {
  const line = view.lines[row]
  const cell = view.grid.at(row, mention.from)
  if (!line || !cell) return { before: '', after: '', labels: [], opensCell: false }
  const head = line.text.slice(cell.from, mention.from)
  const previous = cell.column === 0 && head.length < BEFORE ? (view.lines[row - 1]?.text ?? '') : ''
  const raw = `${previous} ${head}`.slice(-BEFORE)
  const tail = line.text.slice(mention.to, cell.to)
  const next = tail.length < AFTER && cell === view.grid.row(row).at(-1) ? (view.lines[row + 1]?.text ?? '') : ''
  const lefts = view.grid
    .row(row)
    .slice(0, cell.column)
    .map((left) => left.text)
    .reverse()
  const above = view.grid.above(cell)?.text
  return {
    before: padded(raw),
    after: foldText(`${tail} ${next}`.slice(0, AFTER)),
    labels: [...lefts, ...(above === undefined ? [] : [above])].filter((text) => text.length < 90).map(foldText),
    opensCell: head.trim().length < 2,
  }
}

/** Folding trims; the space before the value matters to patterns that end in one. */
function padded(text: string): string {
  const folded = foldText(text)
  return folded === '' ? '' : `${folded} `
}
