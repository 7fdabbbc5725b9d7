/** Draws a table row by row; a row is never torn apart, and every page begins with the heading. */
import { setImmediate } from 'node:timers/promises'
import { artifact, ensureSpace, type Place } from './place.ts'
import type { PrintColumn, PrintTable } from './print-document.ts'
import { BOLD, REGULAR } from './print-fonts.ts'
import { PRINT } from './print-style.ts'

const PAD = 2.5
/** Between columns. */
const BETWEEN = 8
/** Points that must be left on a page for a table to begin there. */
const HEADER_AND_ROW = 40
/** Then others have their turn: a long log takes seconds. */
const ROWS_AT_A_TIME = 25

export async function drawTable({ columns, rows }: PrintTable, place: Place): Promise<void> {
  const { pdf, root } = place
  const table = pdf.struct('Table')
  root.add(table)
  const inside = { ...place, root: table }
  const drawHeader = () => {
    const header = { cells: columns.map((column) => column.header), isHeader: true }
    drawRow({ ...header, height: rowHeight(header, columns, place) }, columns, inside)
  }
  ensureSpace(pdf, HEADER_AND_ROW)
  drawHeader()
  for (const [i, cells] of rows.entries()) {
    if (i % ROWS_AT_A_TIME === ROWS_AT_A_TIME - 1) await setImmediate()
    const row = { cells, isHeader: false }
    const height = rowHeight(row, columns, place)
    if (pdf.y + height > pdf.page.height - PRINT.margin.bottom) {
      pdf.addPage()
      drawHeader()
    }
    drawRow({ ...row, height }, columns, inside)
  }
  table.end()
  pdf.y += PRINT.gap
}

interface Row {
  readonly cells: readonly string[]
  readonly isHeader: boolean
}

function drawRow({ cells, isHeader, height }: Row & { readonly height: number }, columns: readonly PrintColumn[], { pdf, root, left, width }: Place): void {
  const top = pdf.y
  const row = pdf.struct('TR')
  root.add(row)
  let x = left
  columns.forEach((column, i) => {
    const [at, inner] = [x, cellWidth(column, width)]
    const write = () => {
      pdf.font(isHeader ? BOLD : REGULAR, PRINT.size.table).fillColor(isHeader ? PRINT.quiet : PRINT.ink)
      pdf.text(cells[i] ?? '', at, top + PAD, { width: inner, align: column.align ?? 'left' })
    }
    row.add(pdf.struct(isHeader ? 'TH' : 'TD', {}, write))
    x += column.share * width
  })
  row.end()
  const bottom = top + height
  artifact(pdf, () =>
    pdf
      .moveTo(left, bottom)
      .lineTo(left + width, bottom)
      .lineWidth(isHeader ? 0.8 : 0.4)
      .strokeColor(PRINT.line)
      .stroke(),
  )
  pdf.y = bottom
}

function rowHeight({ cells, isHeader }: Row, columns: readonly PrintColumn[], { pdf, width }: Place): number {
  pdf.font(isHeader ? BOLD : REGULAR, PRINT.size.table)
  return 2 * PAD + Math.max(...columns.map((column, i) => pdf.heightOfString(cells[i] ?? '', { width: cellWidth(column, width) })))
}

function cellWidth({ share }: PrintColumn, width: number): number {
  return share * width - BETWEEN
}
