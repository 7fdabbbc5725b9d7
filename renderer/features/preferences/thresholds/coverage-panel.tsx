/** What the authority's own checked documents say: at which threshold the allowed error rate is kept. */
import { useState } from 'react'
import type { CoverageCurve } from '../../../../electron/shared/ipc/requests/preferences.ts'
import { useCatalogueData } from '../../../lib/catalogue-data.ts'
import { ErrorNotice } from '../../../lib/error-notice.tsx'
import { type Format, useFormat } from '../../../lib/format.ts'
import { useMessages } from '../../../lib/language.tsx'
import { useRequest } from '../../../lib/use-request.ts'
import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { CoverageChart } from './coverage-chart.tsx'
import styles from './coverage-panel.module.css'
import { CoverageTable } from './coverage-table.tsx'

/** Offered error rates, 0..1. */
const ERROR_RATES = ['0.005', '0.01', '0.02', '0.05', '0.1'] as const
const ALL = ''

export interface CoveragePanelProps {
  /** The threshold of the type in the form. */
  readonly threshold: number
  readonly onTake: (threshold: number) => void
}

export function CoveragePanel({ threshold, onTake }: CoveragePanelProps) {
  const { curve: texts } = useMessages().preferences.thresholds
  const [maxError, setMaxError] = useState<(typeof ERROR_RATES)[number]>('0.02')
  const [typeId, setTypeId] = useState(ALL)
  const { types } = useCatalogueData()
  const format = useFormat()
  const { data, error } = useRequest('preferences.curve', { maxError: Number(maxError), typeId: typeId === ALL ? null : typeId })
  return (
    <Panel title={texts.title}>
      <p className={styles['quiet']}>{texts.intro}</p>
      <div className={styles['choices']}>
        <SelectField
          label={texts.allowed}
          value={maxError}
          options={ERROR_RATES.map((rate) => ({ value: rate, label: percent(format, Number(rate)) }))}
          onChange={setMaxError}
        />
        <SelectField
          label={texts.types}
          value={typeId}
          options={[{ value: ALL, label: texts.all }, ...types.map(({ id, label }) => ({ value: id, label }))]}
          onChange={setTypeId}
        />
      </div>
      <ErrorNotice error={error} />
      <div className={styles['answer']}>
        {data && (data.documents === 0 ? <None needed={data.needed} /> : <Curve curve={data} maxError={Number(maxError)} />)}
        {data?.best && typeId === ALL && data.best.threshold !== threshold && <Take threshold={data.best.threshold} onTake={onTake} />}
      </div>
    </Panel>
  )
}

function None({ needed }: { readonly needed: number }) {
  const { curve } = useMessages().preferences.thresholds
  return (
    <div>
      <p className={styles['verdict']}>{curve.none}</p>
      <p className={styles['quiet']}>{curve.noneText(needed)}</p>
    </div>
  )
}

function Curve({ curve, maxError }: { readonly curve: CoverageCurve; readonly maxError: number }) {
  const { curve: texts } = useMessages().preferences.thresholds
  const format = useFormat()
  const { best, documents, errors, needed } = curve
  const sentence = best
    ? texts.best(percent(format, best.threshold), percent(format, best.coverage), percent(format, maxError), documents)
    : documents < needed
      ? texts.tooFew(documents, needed)
      : texts.noThreshold(documents, errors)
  return (
    <>
      <p role="status" className={styles['verdict']}>
        {sentence}
      </p>
      {best && <p className={styles['quiet']}>{texts.caution}</p>}
      {curve.points.length > 1 && (
        <>
          <CoverageChart points={curve.points} maxError={maxError} best={best} />
          <Disclosure summary={texts.table}>
            <CoverageTable points={curve.points} />
          </Disclosure>
        </>
      )}
    </>
  )
}

/** The threshold is set in whole percent, rounded up to the safe side. */
function Take({ threshold, onTake }: CoveragePanelProps) {
  const { curve } = useMessages().preferences.thresholds
  const format = useFormat()
  const safe = Math.min(1, Math.ceil(threshold * 100) / 100)
  return (
    <div>
      <Button onClick={() => onTake(safe)}>{curve.take(format.percent(safe))}</Button>
    </div>
  )
}

function percent(format: Format, share: number): string {
  return format.percent(share, Number.isInteger(Math.round(share * 1000) / 10) ? 0 : 1)
}
