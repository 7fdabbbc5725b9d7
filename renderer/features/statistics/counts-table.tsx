/** What a chart shows, as a table for those who do not see it or want the numbers. */
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import type { Bar } from './shorten-bars.ts'
import styles from './statistics-view.module.css'

export function CountsTable({ column, bars }: { readonly column: string; readonly bars: readonly Bar[] }) {
  const { charts, columns } = useMessages().statistics
  const { number } = useFormat()
  return (
    <Disclosure summary={charts.asTable}>
      <ScrollRegion className={styles['scroll']} label={charts.asTable}>
        <PlainTable
          columns={[{ header: column }, { header: columns.count, numeric: true }]}
          rows={bars.map(({ name, count }) => ({ key: name, name, values: [number(count)] }))}
        />
      </ScrollRegion>
    </Disclosure>
  )
}
