/** Arrivals per day. */
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { Statistics } from '../../../electron/shared/ipc/requests/statistics.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ChartTip } from './chart-tip.tsx'
import { CountsTable } from './counts-table.tsx'
import { niceTicks } from './nice-ticks.ts'
import type { Bar as BarData } from './shorten-bars.ts'
import styles from './statistics-view.module.css'

const HEIGHT = 180
const WIDEST_BAR = 26
const TICK = { fill: 'var(--color-text-quiet)' }

export function DayChartPanel({ days }: { readonly days: Statistics['byDay'] }) {
  const { charts, columns } = useMessages().statistics
  const { date, number } = useFormat()
  const bars = days.map(({ day, count }) => ({ name: date(day), count }))
  const total = days.reduce((sum, { count }) => sum + count, 0)
  const peak = days.reduce<(typeof days)[number] | undefined>((most, one) => (most === undefined || one.count > most.count ? one : most), undefined)
  return (
    <Panel title={charts.byDay}>
      {peak && <p className={styles['quiet']}>{charts.summary(number(total), number(peak.count), date(peak.day))}</p>}
      {days.length > 1 && <Bars bars={bars} />}
      <CountsTable column={columns.day} bars={bars} />
    </Panel>
  )
}

/** One day alone is said better in the sentence above. */
function Bars({ bars }: { readonly bars: readonly BarData[] }) {
  const { number } = useFormat()
  const ticks = niceTicks(Math.max(...bars.map(({ count }) => count)))
  return (
    <div className={styles['chart']} aria-hidden>
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <BarChart data={[...bars]} margin={{ top: 4, right: 4, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis dataKey="name" tickLine={false} tick={TICK} axisLine={{ stroke: 'var(--color-line-strong)' }} minTickGap={24} />
          <YAxis
            width={48}
            tick={TICK}
            ticks={ticks}
            domain={[0, ticks.at(-1) ?? 0]}
            tickFormatter={(value: number) => number(value)}
            tickLine={false}
            axisLine={false}
            allowDecimals={false}
          />
          <Tooltip cursor={{ fill: 'var(--color-hover)' }} content={ChartTip} isAnimationActive={false} />
          <Bar dataKey="count" fill="var(--color-accent)" radius={[3, 3, 0, 0]} maxBarSize={WIDEST_BAR} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}
