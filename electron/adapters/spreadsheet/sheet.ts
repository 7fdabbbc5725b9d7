/** A table on its way into a file: what CSV and XLSX are made of. */
export interface Sheet {
  /** Name of the tab, at most 31 characters, unique in a workbook. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly CellValue[])[]
}

export interface SheetColumn {
  readonly header: string
  /** In characters. */
  readonly width: number
  /** How the column's numbers are shown in XLSX: 0.25 as 25,0 %, or with one decimal. Absent: whole numbers. */
  readonly format?: 'percent' | 'decimal'
}

export type CellValue = string | number | null
