/** The four main numbers of the report. */
import type { LabReport } from '../../../electron/shared/ipc/requests/lab.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import styles from './lab-view.module.css'

export function ReportFigures({ report }: { readonly report: LabReport }) {
  const { report: texts } = useMessages().lab
  const { number, percent } = useFormat()
  const { type, coverage, minutes, assumptions, documents, unlabelled } = report
  const allowed = percent(assumptions.maxError, 1)
  return (
    <dl className={styles['figures']}>
      <Figure
        value={number(documents)}
        label={texts.documents}
        note={unlabelled === 0 ? texts.allLabelled : texts.unlabelled(number(unlabelled), unlabelled === 1)}
      />
      <Figure value={percent(type.correct / type.of, 1)} label={texts.typeRight} note={texts.interval(percent(type.low, 1), percent(type.high, 1))} />
      <Figure
        value={coverage.threshold === null ? '–' : percent(coverage.share)}
        label={texts.coverage}
        note={coverage.threshold === null ? texts.noCoverage(allowed) : texts.coverageNote(allowed, percent(coverage.threshold, 1))}
      />
      <Figure
        value={texts.hours(number(Math.abs(minutes.saved) / 60, 1))}
        label={minutes.saved < 0 ? texts.costs : texts.saved}
        note={minutes.byHand > 0 && minutes.saved >= 0 ? texts.savedNote(percent(minutes.saved / minutes.byHand)) : ''}
      />
    </dl>
  )
}

function Figure({ value, label, note }: { readonly value: string; readonly label: string; readonly note: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={styles['value']}>{value}</dd>
      <dd className={styles['note']}>{note}</dd>
    </div>
  )
}
