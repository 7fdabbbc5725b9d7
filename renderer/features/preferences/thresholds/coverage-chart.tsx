import type { CoverageCurve } from '../../../../electron/shared/ipc/requests/preferences.ts'
import { useFormat } from '../../../lib/format.ts'
import { useMessages } from '../../../lib/language.tsx'
import styles from './coverage-chart.module.css'
import { CHART, chartOf } from './coverage-chart-geometry.ts'

export interface CoverageChartProps extends Pick<CoverageCurve, 'points' | 'best'> {
  /** 0..1 */
  readonly maxError: number
}

/** Error rate over the share of documents above the threshold: the found one, its safe limit as a band, and what is allowed. The table below says the same. */
export function CoverageChart({ points, best, maxError }: CoverageChartProps) {
  const { curve } = useMessages().preferences.thresholds
  const format = useFormat()
  const { line, band, x, y, errorTicks, coverageTicks } = chartOf(points, maxError)
  return (
    <figure className={styles['figure']}>
      <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} role="img" aria-label={curve.chart} className={styles['chart']}>
        {errorTicks.map((tick) => (
          <g key={tick}>
            <line x1={CHART.left} x2={CHART.width - CHART.right} y1={y(tick)} y2={y(tick)} className={styles['grid']} />
            <text x={CHART.left - 6} y={y(tick) + 4} className={styles['errorTick']}>
              {format.percent(tick, Number.isInteger(Math.round(tick * 1000) / 10) ? 0 : 1)}
            </text>
          </g>
        ))}
        {coverageTicks.map((tick) => (
          <text key={tick} x={x(tick)} y={CHART.height - CHART.bottom + 16} className={styles['coverageTick']}>
            {format.percent(tick)}
          </text>
        ))}
        <path d={band} className={styles['band']} />
        <path d={line} className={styles['line']} />
        <line x1={CHART.left} x2={CHART.width - CHART.right} y1={y(maxError)} y2={y(maxError)} className={styles['allowed']} />
        {best && <line x1={x(best.coverage)} x2={x(best.coverage)} y1={CHART.top} y2={CHART.height - CHART.bottom} className={styles['best']} />}
        <text x={(CHART.left + CHART.width - CHART.right) / 2} y={CHART.height - 4} className={styles['coverageTick']}>
          {curve.coverage}
        </text>
      </svg>
      <figcaption className={styles['legend']}>
        <span className={styles['keyLine']}>{curve.errorRate}</span>
        <span className={styles['keyBand']}>{curve.errorLimit}</span>
        <span className={styles['keyAllowed']}>{curve.allowedLine}</span>
      </figcaption>
    </figure>
  )
}
