import { ArrowDown, ArrowUp } from 'lucide-react'
import { Checkbox } from './checkbox.tsx'
import { joinClasses } from './join-classes.ts'
import type { Column, VirtualTableProps } from './table-props.ts'
import { useUiTexts } from './ui-texts.ts'
import styles from './virtual-table.module.css'

type TableHeadProps<Row> = Pick<VirtualTableProps<Row>, 'columns' | 'sortState' | 'onSort' | 'onSelectionChange'> & {
  readonly keys: readonly string[]
  readonly selectedKeys: ReadonlySet<string>
}

export function TableHead<Row>({ columns, keys, selectedKeys, onSelectionChange, sortState, onSort }: TableHeadProps<Row>) {
  const texts = useUiTexts()
  const all = keys.length > 0 && selectedKeys.size >= keys.length && keys.every((key) => selectedKeys.has(key))
  return (
    <thead className={styles['head']}>
      <tr aria-rowindex={1} className={styles['row']}>
        {onSelectionChange !== undefined && (
          <th scope="col" className={styles['select']}>
            <Checkbox
              label={texts.selectAll}
              hideLabel
              checked={all}
              indeterminate={!all && selectedKeys.size > 0}
              disabled={keys.length === 0}
              onChange={(checked) => onSelectionChange(checked ? new Set(keys) : new Set())}
            />
          </th>
        )}
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} direction={sortState?.columnId === column.id ? sortState.direction : undefined} onSort={onSort} />
        ))}
      </tr>
    </thead>
  )
}

interface HeadCellProps<Row> {
  readonly column: Column<Row>
  readonly direction: 'ascending' | 'descending' | undefined
  readonly onSort: ((columnId: string) => void) | undefined
}

function HeadCell<Row>({ column: { id, header, sort, align }, direction, onSort }: HeadCellProps<Row>) {
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp
  const sortable = sort === true && onSort !== undefined
  return (
    <th scope="col" aria-sort={sortable ? (direction ?? 'none') : undefined} className={joinClasses(styles['cell'], align === 'end' && styles['end'])}>
      {sortable ? (
        <button type="button" onClick={() => onSort(id)} className={styles['sort']}>
          <span className={styles['clip']}>{header}</span>
          <Arrow size="1em" aria-hidden className={joinClasses(styles['arrow'], direction === undefined && styles['idle'])} />
        </button>
      ) : (
        <span className={styles['clip']}>{header}</span>
      )}
    </th>
  )
}
