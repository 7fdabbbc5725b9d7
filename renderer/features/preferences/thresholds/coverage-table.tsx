import type { CoverageCurve } from '../../../../electron/shared/ipc/requests/preferences.ts'
import { useFormat } from '../../../lib/format.ts'
import { useMessages } from '../../../lib/language.tsx'
import styles from './coverage-table.module.css'

/** The figures of the chart. */
export function CoverageTable({ points }: Pick<CoverageCurve, 'points'>) {
  const { curve } = useMessages().preferences.thresholds
  const format = useFormat()
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{curve.threshold}</th>
          <th scope="col">{curve.coverage}</th>
          <th scope="col">{curve.errorRate}</th>
          <th scope="col">{curve.errorLimit}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.threshold}>
            <th scope="row">{format.percent(point.threshold, 1)}</th>
            <td>{format.percent(point.coverage)}</td>
            <td>{format.percent(point.errorRate, 1)}</td>
            <td>{format.percent(point.errorLimit, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
