/** A small table of the report under its heading; long ones are cut and say so. */
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import styles from './lab-view.module.css'

interface ReportTableProps {
  readonly title: string
  /** With three columns the later ones hold numbers, except where texts stand in them. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly most: number
  /** Stands in place of a table without rows. */
  readonly empty: string
}

export function ReportTable({ title, columns, rows, most, empty }: ReportTableProps) {
  const { report: texts } = useMessages().lab
  const { number } = useFormat()
  return (
    <section>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p className={styles['quiet']}>{empty}</p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((cells) => (
              <tr key={cells.join('\n')}>
                {cells.map((cell, i) => (
                  <td key={columns[i]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > most && <p className={styles['quiet']}>{texts.more(number(rows.length - most))}</p>}
    </section>
  )
}
