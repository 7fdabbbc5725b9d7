/** Auswertung: what came, how good the proposals were, what waits. Nothing about single people. */

import { ChartColumn } from 'lucide-react'
import { useState } from 'react'
import { berlinDay } from '../../../electron/shared/calendar/berlin-day.ts'
import type { StatisticsFilter } from '../../../electron/shared/ipc/requests/statistics.ts'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { ErrorNotice } from '../../lib/error-notice.tsx'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { useKept } from '../../lib/use-kept.ts'
import { useRequest } from '../../lib/use-request.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { ViewPage } from '../../ui/view-page.tsx'
import { BarChartPanel } from './bar-chart-panel.tsx'
import { DayChartPanel } from './day-chart-panel.tsx'
import { ErrorsPanel } from './errors-panel.tsx'
import { KeyFigures } from './key-figures.tsx'
import { PacePanel } from './pace-panel.tsx'
import { isPeriod, lastDays, PERIODS } from './period.ts'
import { QuarantinePanel } from './quarantine-panel.tsx'
import { StatisticsExport } from './statistics-export.tsx'
import { StatisticsFilters } from './statistics-filters.tsx'
import styles from './statistics-view.module.css'
import { UrgentPanel } from './urgent-panel.tsx'

export function StatisticsView() {
  const texts = useMessages().statistics
  const [filter, setFilter] = useState<StatisticsFilter>(() => lastDays(PERIODS.month, berlinDay(Date.now())))
  const answer = useRequest('statistics.get', filter, { enabled: isPeriod(filter) })
  const statistics = useKept(answer.data)
  return (
    <ViewPage title={texts.title} actions={<StatisticsExport filter={filter} disabled={!isPeriod(filter) || !statistics || statistics.documents === 0} />}>
      <p className={styles['intro']}>{texts.intro}</p>
      <StatisticsFilters filter={filter} onChange={setFilter} />
      <ErrorNotice error={answer.error} />
      {statistics === undefined && answer.error === null && <Spinner label={texts.loading} />}
      {statistics !== undefined && statistics.documents === 0 && (
        <EmptyState icon={ChartColumn} title={texts.empty.title}>
          {texts.empty.text}
        </EmptyState>
      )}
      {statistics !== undefined && statistics.documents > 0 && <Figures statistics={statistics} />}
    </ViewPage>
  )
}

function Figures({ statistics }: { readonly statistics: NonNullable<ReturnType<typeof useRequest<'statistics.get'>>['data']> }) {
  const texts = useMessages().statistics
  const { typeLabel, deskLabel } = useCatalogueData()
  const format = useFormat()
  const types = statistics.byType.map(({ typeId, count }) => ({ name: typeLabel(typeId), count }))
  const desks = statistics.byDesk.map(({ deskId, count }) => ({ name: deskLabel(deskId), count }))
  const largest = (bars: typeof types) => (bars[0] ? texts.charts.largest(bars[0].name, format.number(bars[0].count)) : '')
  return (
    <>
      <KeyFigures statistics={statistics} />
      <DayChartPanel days={statistics.byDay} />
      <div className={styles['pair']}>
        <BarChartPanel title={texts.charts.byType} summary={largest(types)} column={texts.columns.type} bars={types} />
        <BarChartPanel title={texts.charts.byDesk} summary={largest(desks)} column={texts.columns.desk} bars={desks} />
      </div>
      <div className={styles['pair']}>
        <ErrorsPanel errors={statistics.errors} />
        <PacePanel pace={statistics.pace} />
      </div>
      <div className={styles['pair']}>
        <UrgentPanel urgent={statistics.urgent} />
        <QuarantinePanel reasons={statistics.quarantine} />
      </div>
    </>
  )
}
