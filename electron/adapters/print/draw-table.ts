/** Draws a table row by row; a row is never torn apart, and every page begins with the heading. */
import { artifact, ensureSpace, type Place } from './place.ts'
import type { PrintColumn, PrintTable } from './print-document.ts'
import { BOLD, REGULAR } from './print-fonts.ts'
import { PRINT } from './print-style.ts'

const PAD = 2.5
/** Between columns. */
const BETWEEN = 8

export function drawTable({ columns, rows }: PrintTable, place: Place): void {
  const { pdf, root } = place
  const table = pdf.struct('Table')
  root.add(table)
  const header = columns.map((column) => column.header)
  drawRow(header, columns, { ...place, root: table }, true)
  for (const row of rows) {
    if (pdf.y + rowHeight(row, columns, place, false) > pdf.page.height - PRINT.margin.bottom) {
      pdf.addPage()
      drawRow(header, columns, { ...place, root: table }, true)
    }
    drawRow(row, columns, { ...place, root: table }, false)
  }
  table.end()
  pdf.y += PRINT.gap
}

function drawRow(cells: readonly string[], columns: readonly PrintColumn[], { pdf, root, left, width }: Place, isHeader: boolean): void {
  const height = rowHeight(cells, columns, { pdf, width }, isHeader)
  ensureSpace(pdf, height)
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

function rowHeight(cells: readonly string[], columns: readonly PrintColumn[], { pdf, width }: Pick<Place, 'pdf' | 'width'>, isHeader: boolean): number {
  pdf.font(isHeader ? BOLD : REGULAR, PRINT.size.table)
  return 2 * PAD + Math.max(...columns.map((column, i) => pdf.heightOfString(cells[i] ?? '', { width: cellWidth(column, width) })))
}

function cellWidth({ share }: PrintColumn, width: number): number {
  return share * width - BETWEEN
}
