/** Period and desk. */

import { useState } from 'react'
import { berlinDay } from '../../../electron/shared/calendar/berlin-day.ts'
import type { StatisticsFilter } from '../../../electron/shared/ipc/requests/statistics.ts'
import { useCatalogueData } from '../../lib/catalogue-data.ts'
import { useMessages } from '../../lib/language.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { lastDays, PERIODS, type Period, type PeriodName } from './period.ts'
import styles from './statistics-view.module.css'

interface StatisticsFiltersProps {
  readonly filter: StatisticsFilter
  readonly onChange: (filter: StatisticsFilter) => void
}

const NAMES: readonly PeriodName[] = ['week', 'month', 'quarter', 'year', 'own']
const ALL = ''

export function StatisticsFilters({ filter, onChange }: StatisticsFiltersProps) {
  const { filters: texts } = useMessages().statistics
  const { desks } = useCatalogueData()
  const [name, setName] = useState<PeriodName>('month')
  const choosePeriod = (chosen: PeriodName) => {
    setName(chosen)
    if (chosen !== 'own') onChange({ ...filter, ...lastDays(PERIODS[chosen], berlinDay(Date.now())) })
  }
  const chooseDays = (changed: Partial<Period>) => {
    setName('own')
    onChange({ ...filter, ...changed })
  }
  const chooseDesk = (deskId: string) => onChange({ from: filter.from, to: filter.to, ...(deskId === ALL ? {} : { deskId }) })
  return (
    <fieldset aria-label={texts.label} className={styles['row']}>
      <SelectField label={texts.period} value={name} options={NAMES.map((value) => ({ value, label: texts.periods[value] }))} onChange={choosePeriod} />
      <TextField type="date" label={texts.from} value={filter.from} max={filter.to} onChange={(from) => chooseDays({ from })} />
      <TextField type="date" label={texts.to} value={filter.to} min={filter.from} onChange={(to) => chooseDays({ to })} />
      <SelectField
        label={texts.desk}
        value={filter.deskId ?? ALL}
        options={[{ value: ALL, label: texts.allDesks }, ...desks.map(({ id, label }) => ({ value: id, label }))]}
        onChange={chooseDesk}
      />
    </fieldset>
  )
}
