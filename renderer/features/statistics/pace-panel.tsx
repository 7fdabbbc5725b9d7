/** Waiting time and deadlines; hidden where it could be traced to a person. */
import type { Share, Statistics } from '../../../electron/shared/ipc/requests/statistics.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/panel.tsx'
import { durationWords } from './duration-words.ts'
import styles from './statistics-view.module.css'

export function PacePanel({ pace }: { readonly pace: Statistics['pace'] }) {
  const { pace: texts, figures } = useMessages().statistics
  const { number, percent } = useFormat()
  const duration = (minutes: number) => durationWords(minutes, texts, number)
  const share = ({ count, of }: Share) => (of === 0 ? '–' : `${percent(count / of)} (${figures.of(number(count), number(of))})`)
  return (
    <Panel title={texts.title}>
      {pace === null ? (
        <Notice tone="neutral" title={texts.hidden}>
          {texts.hiddenText}
        </Notice>
      ) : (
        <table className={styles['table']}>
          <tbody>
            <Row label={texts.median} value={duration(pace.medianMinutes)} />
            <Row label={texts.ninetieth} value={duration(pace.ninetiethMinutes)} />
            <Row label={texts.sameDay} value={share(pace.sameDay)} />
            <Row label={texts.inTime} value={share(pace.inTime)} />
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function Row({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={styles['n']}>{value}</td>
    </tr>
  )
}
