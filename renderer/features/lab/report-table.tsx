/** A small table of the report under its heading; long ones are cut and say so. */
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
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
        <PlainTable
          columns={columns.map((header) => ({ header }))}
          rows={rows.slice(0, most).map(([name, ...values]) => ({ key: [name, ...values].join('\n'), name, values }))}
        />
      )}
      {rows.length > most && <p className={styles['quiet']}>{texts.more(number(rows.length - most))}</p>}
    </section>
  )
}
