/** A small table to read: each row begins with its name, numbers stand under each other. */
import type { ReactNode } from 'react'
import styles from './plain-table.module.css'

export interface PlainColumn {
  /** Absent in all columns: the rows speak for themselves. */
  readonly header?: string
  readonly numeric?: boolean
}

export interface PlainRow {
  readonly key: string
  readonly name: ReactNode
  /** Of the columns after the first. */
  readonly values: readonly ReactNode[]
}

export interface PlainTableProps {
  readonly caption?: ReactNode
  readonly columns: readonly PlainColumn[]
  readonly rows: readonly PlainRow[]
}

export function PlainTable({ caption, columns, rows }: PlainTableProps) {
  const alignment = (i: number) => (columns[i]?.numeric ? styles['number'] : undefined)
  return (
    <table className={styles['table']}>
      {caption !== undefined && <caption>{caption}</caption>}
      {columns.some(({ header }) => header !== undefined) && (
        <thead>
          <tr>
            {columns.map(({ header }, i) => (
              <th key={header ?? ''} scope="col" className={alignment(i)}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(({ key, name, values }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {columns.slice(1).map(({ header }, i) => (
              <td key={header ?? ''} className={alignment(i + 1)}>
                {values[i]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
