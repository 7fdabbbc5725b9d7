/** Horizontal bars, the longest first. */
import { Bar, BarChart, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ChartTip } from './chart-tip.tsx'
import { CountsTable } from './counts-table.tsx'
import { type Bar as BarData, shortenBars } from './shorten-bars.ts'
import styles from './statistics-view.module.css'

interface BarChartPanelProps {
  readonly title: string
  /** One sentence that says the main thing. */
  readonly summary: string
  /** Heading of the names in the table. */
  readonly column: string
  readonly bars: readonly BarData[]
}

/** More bars are not read. */
const MOST = 10
const BAR_HEIGHT = 28
const NAME_WIDTH = 215
/** Letters of a name that fit beside its bar; the table has all of them. */
const NAME_LENGTH = 27

export function BarChartPanel({ title, summary, column, bars }: BarChartPanelProps) {
  const { charts } = useMessages().statistics
  const { number } = useFormat()
  const shown = shortenBars(bars, MOST, charts.others)
  return (
    <Panel title={title}>
      <p className={styles['quiet']}>{summary}</p>
      <div className={styles['chart']} aria-hidden>
        <ResponsiveContainer width="100%" height={shown.length * BAR_HEIGHT + 8}>
          <BarChart data={shown} layout="vertical" margin={{ top: 0, right: 44, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <XAxis type="number" hide allowDecimals={false} />
            <YAxis type="category" dataKey="name" width={NAME_WIDTH} tickLine={false} axisLine={false} interval={0} tick={NameTick} />
            <Tooltip cursor={{ fill: 'var(--color-hover)' }} content={ChartTip} isAnimationActive={false} />
            <Bar dataKey="count" fill="var(--color-accent)" radius={3} barSize={14} isAnimationActive={false}>
              <LabelList dataKey="count" position="right" fill="var(--color-text)" formatter={(count) => number(Number(count))} />
            </Bar>
          </BarChart>
        </ResponsiveContainer>
      </div>
      <CountsTable column={column} bars={bars} />
    </Panel>
  )
}

/** On one line: recharts itself would break long names over two. */
function NameTick({ x, y, payload }: { readonly x: number | string; readonly y: number | string; readonly payload: { readonly value: string } }) {
  return (
    <text x={x} y={y} dy="0.35em" textAnchor="end">
      {shortName(payload.value)}
      <title>{payload.value}</title>
    </text>
  )
}

function shortName(name: string): string {
  return name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH - 1)}…` : name
}
