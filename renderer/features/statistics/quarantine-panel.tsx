/** Why files could not be read. */
import type { Statistics } from '../../../electron/shared/ipc/requests/statistics.ts'
import { useFormat } from '../../lib/format.ts'
import { useCatalogue } from '../../lib/language.tsx'
import { Panel } from '../../ui/panel.tsx'
import styles from './statistics-view.module.css'

export function QuarantinePanel({ reasons }: { readonly reasons: Statistics['quarantine'] }) {
  const { errors, window } = useCatalogue()
  const { quarantine: texts, columns } = window.statistics
  const { number } = useFormat()
  const reason = (code: string) => Object.entries(errors).find(([known]) => known === code)?.[1].title ?? code
  return (
    <Panel title={texts.title}>
      {reasons.length === 0 ? (
        <p className={styles['quiet']}>{texts.nothing}</p>
      ) : (
        <table className={styles['table']}>
          <caption className={styles['quiet']}>{texts.text}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.reason}</th>
              <th scope="col" className={styles['n']}>
                {columns.count}
              </th>
            </tr>
          </thead>
          <tbody>
            {reasons.map(({ code, count }) => (
              <tr key={code}>
                <th scope="row">{reason(code)}</th>
                <td className={styles['n']}>{number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
