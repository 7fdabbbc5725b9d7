import type { CoverageCurve } from '../../../../electron/shared/ipc/requests/preferences.ts'
import { useFormat } from '../../../lib/format.ts'
import { useMessages } from '../../../lib/language.tsx'
import { PlainTable } from '../../../ui/plain-table.tsx'

/** The figures of the chart. */
export function CoverageTable({ points }: Pick<CoverageCurve, 'points'>) {
  const { curve } = useMessages().preferences.thresholds
  const format = useFormat()
  return (
    <PlainTable
      columns={[curve.threshold, curve.coverage, curve.errorRate, curve.errorLimit].map((header) => ({ header, numeric: true }))}
      rows={points.map(({ threshold, coverage, errorRate, errorLimit }) => ({
        key: String(threshold),
        name: format.percent(threshold, 1),
        values: [format.percent(coverage), format.percent(errorRate, 1), format.percent(errorLimit, 1)],
      }))}
    />
  )
}
