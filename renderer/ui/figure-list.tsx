/** A few large numbers beside each other, each with its name and a line that says how to take it. */
import styles from './figure-list.module.css'
import { joinClasses } from './join-classes.ts'

export interface Figure {
  readonly label: string
  readonly value: string
  readonly note: string
  /** Something must be done about it. */
  readonly urgent?: boolean
}

export function FigureList({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={styles['figures']}>
      {figures.map(({ label, value, note, urgent = false }) => (
        <div key={label} className={styles['figure']}>
          <dt>{label}</dt>
          <dd className={joinClasses(styles['value'], urgent && styles['urgent'])}>{value}</dd>
          <dd className={styles['note']}>{note}</dd>
        </div>
      ))}
    </dl>
  )
}
