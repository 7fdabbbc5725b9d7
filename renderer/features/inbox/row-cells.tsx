/** Cells of the list. Colours say one thing each: urgent, unsure, done. */

import { AlarmClock } from 'lucide-react'
import { berlinDay } from '../../../electron/shared/calendar/berlin-day.ts'
import type { DocumentRow } from '../../../electron/shared/domain/mail-document.ts'
import type { InboxMessages } from '../../../electron/shared/messages/window/inbox.de.ts'
import { Confidence } from '../../ui/confidence.tsx'
import { joinClasses } from '../../ui/join-classes.ts'
import { isDeadlineNear } from './is-deadline-near.ts'
import styles from './row-cells.module.css'
import type { RowFormat } from './use-row-format.ts'

type TableTexts = InboxMessages['table']

/** Of an unread file nothing is known but its name. */
export function TypeCell({ row, label, texts }: { readonly row: DocumentRow; readonly label: string; readonly texts: TableTexts }) {
  if (row.errorCode !== null) return <PlainCell text={row.name} german />
  return (
    <span className={styles['type']} title={label}>
      {row.urgency === 'immediate' && (
        <span className={styles['urgent']}>
          <AlarmClock size="1.1em" aria-hidden />
          {texts.urgent}
        </span>
      )}
      <span className={joinClasses(styles['clip'], row.typeId === null && styles['quiet'])}>{label}</span>
    </span>
  )
}

export interface PlainCellProps {
  readonly text: string | null
  readonly quiet?: boolean
  /** Taken from the post, so German in every language of the window. */
  readonly german?: boolean
}

export function PlainCell({ text, quiet = false, german = false }: PlainCellProps) {
  if (text === null) return <Nothing />
  return (
    <span title={text} lang={german ? 'de' : undefined} className={quiet ? styles['quiet'] : undefined}>
      {text}
    </span>
  )
}

export function DeadlineCell({ row, format }: { readonly row: DocumentRow; readonly format: RowFormat }) {
  const { deadline } = row
  if (deadline === null) return <Nothing />
  const today = format.today()
  const near = isDeadlineNear(row, today)
  return (
    <span className={joinClasses(styles['number'], near && styles['near'])} title={format.date(deadline)}>
      <span className={near ? styles['strong'] : undefined}>{format.shortDate(deadline)}</span>{' '}
      <span className={near ? undefined : styles['quiet']}>{format.relativeDay(deadline, today)}</span>
    </span>
  )
}

/** The bar only where it warns: a hundred full ones would be noise. */
export function ConfidenceCell({ row, threshold, format }: { readonly row: DocumentRow; readonly threshold: number; readonly format: RowFormat }) {
  if (row.errorCode !== null) return <Nothing />
  if (row.typeConfidence < threshold) return <Confidence value={row.typeConfidence} threshold={threshold} />
  return <span className={styles['number']}>{format.confidence(row.typeConfidence)}</span>
}

/** Today's post by its time, older by its day. */
export function ReceivedCell({ row: { arrivedAt }, format }: { readonly row: DocumentRow; readonly format: RowFormat }) {
  const day = berlinDay(arrivedAt)
  return (
    <time dateTime={arrivedAt} title={format.dateTime(arrivedAt)} className={styles['number']}>
      {day === format.today() ? format.time(arrivedAt) : format.shortDate(day)}
    </time>
  )
}

export function DateCell({ iso, format }: { readonly iso: string | null; readonly format: RowFormat }) {
  return iso === null ? <Nothing /> : <span className={styles['number']}>{format.date(iso)}</span>
}

function Nothing() {
  return <span className={styles['quiet']}>–</span>
}
