/** The entries of the log, newest first, one line each; what else an entry says unfolds below it. */
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { type AuditAction, MACHINE_USER } from '../../../electron/shared/domain/audit.ts'
import type { HistoryEntry } from '../../../electron/shared/ipc/requests/history.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { navigate } from '../../lib/navigation.ts'
import { Badge } from '../../ui/badge.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { Tone } from '../../ui/tone.ts'
import styles from './history-table.module.css'

interface HistoryTableProps {
  readonly entries: readonly HistoryEntry[]
  /** Whether the document is named in every line. */
  readonly withDocument: boolean
}

/** Colours only where something went well or wrong; the rest is plain. */
const TONES: Partial<Record<AuditAction, Tone>> = { quarantined: 'unsure', 'delivery-failed': 'urgent', delivered: 'done', confirmed: 'done' }

export function HistoryTable({ entries, withDocument }: HistoryTableProps) {
  const { columns, table } = useMessages().history
  return (
    <div className={styles['frame']}>
      <table className={styles['table']}>
        <caption className={styles['caption']}>{table}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles['number']}>
              {columns.number}
            </th>
            <th scope="col">{columns.at}</th>
            <th scope="col">{columns.user}</th>
            <th scope="col" className={styles['action']}>
              {columns.action}
            </th>
            <th scope="col">{columns.sentence}</th>
            {withDocument && <th scope="col">{columns.document}</th>}
            <td />
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryRow key={entry.number} entry={entry} withDocument={withDocument} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function EntryRow({ entry, withDocument }: { readonly entry: HistoryEntry; readonly withDocument: boolean }) {
  const { actions, machine, details } = useMessages().history
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const detailsId = `entry-${entry.number}`
  return (
    <>
      <tr className={styles['entry']}>
        <td className={styles['number']}>{format.number(entry.number)}</td>
        <td className={styles['time']}>
          <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
        </td>
        <td>{entry.user === MACHINE_USER ? machine : entry.user}</td>
        <td className={styles['action']}>
          <Badge tone={TONES[entry.action]}>{actions[entry.action]}</Badge>
        </td>
        <td className={styles['sentence']}>{entry.sentence}</td>
        {withDocument && (
          <td className={styles['document']}>{entry.documentId !== null && <DocumentLink id={entry.documentId} name={entry.documentName} />}</td>
        )}
        <td>
          {entry.details.length > 0 && (
            <IconButton
              label={details(format.number(entry.number))}
              icon={open ? ChevronUp : ChevronDown}
              aria-expanded={open}
              aria-controls={detailsId}
              onClick={() => setOpen(!open)}
            />
          )}
        </td>
      </tr>
      <tr id={detailsId} hidden={!open}>
        <td colSpan={withDocument ? 7 : 6}>{open && <EntryDetails entry={entry} />}</td>
      </tr>
    </>
  )
}

function EntryDetails({ entry: { details } }: { readonly entry: HistoryEntry }) {
  return (
    <dl className={styles['details']}>
      {details.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function DocumentLink({ id, name }: { readonly id: string; readonly name: string | null }) {
  return (
    <button type="button" className={styles['link']} onClick={() => navigate({ view: 'verlauf', id })}>
      {name ?? id.slice(0, 12)}
    </button>
  )
}
