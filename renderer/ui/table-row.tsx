import { memo } from 'react'
import { joinClasses } from './join-classes.ts'
import type { Column } from './table-props.ts'
import { useUiTexts } from './ui-texts.ts'
import styles from './virtual-table.module.css'

interface TableRowProps<Row> {
  readonly row: Row
  /** 0-based. */
  readonly index: number
  /** Pixels from the first row. */
  readonly top: number
  readonly height: number
  readonly columns: readonly Column<Row>[]
  readonly active: boolean
  /** undefined: rows cannot be selected. */
  readonly selected: boolean | undefined
  readonly label: string | undefined
}

/** Drawn anew only when something of it changed, not while scrolling. */
export const TableRow = memo(Row) as typeof Row

function Row<Item>({ row, index, top, height, columns, active, selected, label }: TableRowProps<Item>) {
  const texts = useUiTexts()
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={active ? 0 : -1}
      className={joinClasses(styles['row'], styles['item'], active && styles['active'])}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      {selected !== undefined && (
        <td data-select className={styles['select']}>
          <input type="checkbox" readOnly tabIndex={-1} checked={selected} aria-label={label ?? texts.selectRow(index + 1)} className={styles['box']} />
        </td>
      )}
      {columns.map(({ id, align, render }) => (
        <td key={id} className={joinClasses(styles['cell'], align === 'end' && styles['end'])}>
          {render(row)}
        </td>
      ))}
    </tr>
  )
}
