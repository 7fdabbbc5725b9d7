/** The four numbers to look at first. */
import type { Share, Statistics } from '../../../electron/shared/ipc/requests/statistics.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { joinClasses } from '../../ui/join-classes.ts'
import styles from './statistics-view.module.css'

export function KeyFigures({ statistics }: { readonly statistics: Statistics }) {
  const { figures } = useMessages().statistics
  const { number } = useFormat()
  const share = useShareWords()
  const { documents, open, unchanged, errors, urgent } = statistics
  return (
    <dl className={styles['figures']}>
      <Figure value={number(documents)} label={figures.documents} note={figures.open(number(open))} />
      <Figure {...share(unchanged)} label={figures.unchanged} />
      <Figure {...share(errors.type)} label={figures.typeErrors} />
      <Figure value={number(urgent.overdue)} label={figures.overdue} note={figures.immediate(number(urgent.immediateOpen))} urgent={urgent.overdue > 0} />
    </dl>
  )
}

/** A share in percent, with how many of how many and its interval. */
function useShareWords(): (share: Share) => { value: string; note: string } {
  const { figures } = useMessages().statistics
  const { number, percent } = useFormat()
  return ({ count, of, low, high }) =>
    of === 0
      ? { value: '–', note: figures.none }
      : { value: percent(count / of, 1), note: `${figures.of(number(count), number(of))}, ${figures.interval(percent(low), percent(high))}` }
}

interface FigureProps {
  readonly value: string
  readonly label: string
  readonly note: string
  readonly urgent?: boolean
}

function Figure({ value, label, note, urgent = false }: FigureProps) {
  return (
    <div className={styles['figure']}>
      <dt>{label}</dt>
      <dd className={joinClasses(styles['value'], urgent && styles['urgent'])}>{value}</dd>
      <dd className={styles['note']}>{note}</dd>
    </div>
  )
}
