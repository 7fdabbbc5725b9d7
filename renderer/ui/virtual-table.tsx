/**
 * A table for 10,000 rows: only what is visible exists. ARIA grid with one row in the tab order; that row keeps its place when others come and go.
 * Arrows, Home, End and Page move; Space selects; Shift extends; Ctrl+A selects all; Enter or a double click opens.
 */
import { useMemo } from 'react'
import { TableHead } from './table-head.tsx'
import type { Column, VirtualTableProps } from './table-props.ts'
import { TableRow } from './table-row.tsx'
import { useTableGrid } from './use-table-grid.ts'
import styles from './virtual-table.module.css'

export type { Column, VirtualTableProps }

const NONE: ReadonlySet<string> = new Set()
/** Pixels at 100 %. */
const ROW_HEIGHT = 36
const SELECT_WIDTH = '2.25rem'

export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, rows, columns, selectedKeys = NONE, onSelectionChange, rowHeight = ROW_HEIGHT } = props
  const grid = useTableGrid({ ...props, selectedKeys, rowHeight })
  const template = useMemo(() => templateOf(columns, onSelectionChange !== undefined), [columns, onSelectionChange])
  return (
    <div ref={grid.scroller} className={styles['scroller']}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are operated by keys is a grid (ARIA 1.2).
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-multiselectable={onSelectionChange === undefined ? undefined : true}
        className={styles['table']}
        style={{ '--columns': template } as object}
        onClick={grid.onClick}
        onDoubleClick={grid.onDoubleClick}
        onKeyDown={grid.onKeyDown}
        onFocus={grid.onFocus}
        onBlur={grid.onBlur}
      >
        <TableHead {...props} keys={grid.keys} selectedKeys={selectedKeys} />
        <tbody className={styles['body']} style={{ height: grid.height }}>
          {grid.items.map(({ index, top, size, key, row }) => (
            <TableRow
              key={key}
              row={row}
              index={index}
              top={top}
              height={size}
              columns={columns}
              active={index === grid.activeIndex}
              selected={onSelectionChange === undefined ? undefined : selectedKeys.has(key)}
              label={props.rowLabel?.(row)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function templateOf(columns: readonly Column<never>[], selectable: boolean): string {
  const widths = columns.map(({ width }) => (typeof width === 'number' ? `${width / 16}rem` : width))
  return (selectable ? [SELECT_WIDTH, ...widths] : widths).join(' ')
}
