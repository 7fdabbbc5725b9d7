/** Cells: runs of words between column gaps, with their neighbours. Labels and values of forms and tables are cells. */

import type { Box } from '../../../shared/domain/geometry.ts'
import type { TextLine } from '../../../shared/text/text-line.ts'
import { boxOfSpan } from '../../../shared/text/text-line.ts'

export interface Cell {
  readonly line: TextLine
  /** Position of its line in the document's list of lines. */
  readonly row: number
  /** 0-based within the line. */
  readonly column: number
  /** Character span in the line's text. */
  readonly from: number
  readonly to: number
  readonly text: string
  readonly box: Box
}

/** Farthest a value stands below its label, in line heights from the label's lower edge (heuristic for boxed forms). */
const BELOW_HEIGHTS = 2.6

/** Cells of all lines, in reading order. */
export function cellsOf(lines: readonly TextLine[]): Cell[] {
  return lines.flatMap((line, row) => {
    const cells: Cell[] = []
    for (const match of line.text.matchAll(/\S(?:.*?\S)?(?=\s{3}|\s*$)/g)) {
      const [from, to] = [match.index, match.index + match[0].length]
      cells.push({ line, row, column: cells.length, from, to, text: match[0], box: boxOfSpan(line, from, to) })
    }
    return cells
  })
}

export class CellGrid {
  readonly cells: readonly Cell[]
  readonly #byRow = new Map<number, Cell[]>()

  constructor(cells: readonly Cell[]) {
    this.cells = cells
    for (const cell of cells) this.#byRow.set(cell.row, [...(this.#byRow.get(cell.row) ?? []), cell])
  }

  row(row: number): readonly Cell[] {
    return this.#byRow.get(row) ?? []
  }

  left(cell: Cell): Cell | undefined {
    return this.row(cell.row)[cell.column - 1]
  }

  right(cell: Cell): Cell | undefined {
    return this.row(cell.row)[cell.column + 1]
  }

  /** The cell that covers a character of a line. */
  at(row: number, character: number): Cell | undefined {
    return this.row(row).find((cell) => cell.from <= character && character < cell.to)
  }

  below(cell: Cell): Cell | undefined {
    return this.#vertical(cell, 1)
  }

  above(cell: Cell): Cell | undefined {
    return this.#vertical(cell, -1)
  }

  /** Nearest cell in the same column, one to three rows away; pages without layout know only the next row. */
  #vertical(cell: Cell, step: 1 | -1): Cell | undefined {
    const flat = cell.box[3] === 0
    for (let distance = 1; distance <= (flat ? 1 : 3); distance++) {
      const candidates = this.row(cell.row + step * distance).filter((other) => other.line.page === cell.line.page)
      const hit = candidates.find((other) => flat || (overlapsSideways(cell.box, other.box) && verticalGap(cell.box, other.box) <= BELOW_HEIGHTS * cell.box[3]))
      if (hit) return hit
    }
    return undefined
  }
}

function overlapsSideways(a: Box, b: Box): boolean {
  return Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]) > 0.004
}

function verticalGap(a: Box, b: Box): number {
  return Math.max(b[1] - (a[1] + a[3]), a[1] - (b[1] + b[3]))
}
