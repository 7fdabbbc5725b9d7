/** What could not wait, and what of it still waits. */
import type { Statistics } from '../../../electron/shared/ipc/requests/statistics.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { Panel } from '../../ui/panel.tsx'
import styles from './statistics-view.module.css'

const ROWS = ['immediate', 'immediateOpen', 'withDeadline', 'overdue'] as const

export function UrgentPanel({ urgent }: { readonly urgent: Statistics['urgent'] }) {
  const { urgent: texts } = useMessages().statistics
  const { number } = useFormat()
  return (
    <Panel title={texts.title}>
      <table className={styles['table']}>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row">{texts[row]}</th>
              <td className={styles['n']}>{number(urgent[row])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
