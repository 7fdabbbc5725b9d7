/** What a table is told; see virtual-table. */
import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly id: string
  readonly header: string
  /** Pixels at 100 % text size, or a track of a CSS grid such as `minmax(10rem, 2fr)`. */
  readonly width: number | string
  readonly sort?: boolean
  readonly align?: 'start' | 'end'
  render(row: Row): ReactNode
}

export interface SortState {
  readonly columnId: string
  readonly direction: 'ascending' | 'descending'
}

export interface VirtualTableProps<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  /** Keep it the same object between renderings. */
  readonly columns: readonly Column<Row>[]
  readonly selectedKeys?: ReadonlySet<string> | undefined
  /** Without it nothing can be selected. */
  readonly onSelectionChange?: ((keys: ReadonlySet<string>) => void) | undefined
  readonly onOpen?: ((row: Row) => void) | undefined
  readonly sortState?: SortState | undefined
  readonly onSort?: ((columnId: string) => void) | undefined
  /** Pixels at 100 % text size. */
  readonly rowHeight?: number | undefined
  /** Names the row's check box. */
  readonly rowLabel?: ((row: Row) => string) | undefined
  /** Row that is active when the table appears. */
  readonly initialKey?: string | undefined
  readonly onActiveChange?: ((row: Row) => void) | undefined
}
