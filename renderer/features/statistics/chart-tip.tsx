/** What stands beside the pointer over a bar. */
import type { TooltipContentProps } from 'recharts'
import { useFormat } from '../../lib/format.ts'
import styles from './statistics-view.module.css'

export function ChartTip({ active, payload, label }: TooltipContentProps) {
  const { number } = useFormat()
  const value = payload?.[0]?.value
  if (!active || typeof value !== 'number') return null
  return (
    <div className={styles['tip']}>
      {label}: <b>{number(value)}</b>
    </div>
  )
}
