/** What people had to change, with the interval that so few documents allow. */
import type { Statistics } from '../../../electron/shared/ipc/requests/statistics.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { Panel } from '../../ui/panel.tsx'
import styles from './statistics-view.module.css'

const PARTS = ['type', 'desk', 'urgency', 'fields'] as const

export function ErrorsPanel({ errors }: { readonly errors: Statistics['errors'] }) {
  const { errors: texts, figures, columns } = useMessages().statistics
  const { number, percent } = useFormat()
  return (
    <Panel title={texts.title}>
      {errors.type.of === 0 ? (
        <p className={styles['quiet']}>{texts.nothing}</p>
      ) : (
        <>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{columns.figure}</th>
                <th scope="col" className={styles['n']}>
                  {columns.share}
                </th>
                <th scope="col" className={styles['n']}>
                  {columns.low}
                </th>
                <th scope="col" className={styles['n']}>
                  {columns.high}
                </th>
              </tr>
            </thead>
            <tbody>
              {PARTS.map((part) => {
                const { count, of, low, high } = errors[part]
                return (
                  <tr key={part}>
                    <th scope="row">
                      {texts[part]} <span className={styles['quiet']}>({figures.of(number(count), number(of))})</span>
                    </th>
                    <td className={styles['n']}>{percent(count / of, 1)}</td>
                    <td className={styles['n']}>{percent(low, 1)}</td>
                    <td className={styles['n']}>{percent(high, 1)}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
          <p className={styles['quiet']}>{texts.text}</p>
        </>
      )}
    </Panel>
  )
}
