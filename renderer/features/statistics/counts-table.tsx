/** What a chart shows, as a table for those who do not see it or want the numbers. */
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import type { Bar } from './shorten-bars.ts'
import styles from './statistics-view.module.css'

export function CountsTable({ column, bars }: { readonly column: string; readonly bars: readonly Bar[] }) {
  const { charts, columns } = useMessages().statistics
  const { number } = useFormat()
  return (
    <Disclosure summary={charts.asTable}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={styles['scroll']} tabIndex={0} aria-label={charts.asTable}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{column}</th>
              <th scope="col" className={styles['n']}>
                {columns.count}
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ name, count }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={styles['n']}>{number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Disclosure>
  )
}
