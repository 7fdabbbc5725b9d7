/** Tables as an Excel workbook, one tab each, heading fixed. Texts are written as texts, never as formulas. */
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node'
import type { CellValue, Sheet, SheetColumn } from './sheet.ts'

const FORMATS = { percent: '0.0%', decimal: '0.0' } as const
const HEADER_GROUND = '#e8edf2'

export async function toXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const tabs = sheets.map((sheet) => ({
    sheet: sheet.name,
    data: dataOf(sheet),
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }))
  return new Uint8Array(await writeXlsxFile(tabs).toBuffer())
}

function dataOf({ columns, rows }: Sheet): SheetData {
  const header: Cell[] = columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold', backgroundColor: HEADER_GROUND, wrap: true }))
  return [header, ...rows.map((row) => row.map((value, i) => cellOf(value, columns[i])))]
}

function cellOf(value: CellValue, column: SheetColumn | undefined): Cell {
  if (value === null) return null
  if (typeof value === 'string') return { value, type: String, wrap: value.length > (column?.width ?? 0) }
  return { value, type: Number, format: column?.format ? FORMATS[column.format] : '0' }
}
