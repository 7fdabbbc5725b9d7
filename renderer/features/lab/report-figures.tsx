/** The four main numbers of the report. */
import type { LabReport } from '../../../electron/shared/ipc/requests/lab.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { FigureList } from '../../ui/figure-list.tsx'

export function ReportFigures({ report }: { readonly report: LabReport }) {
  const { report: texts } = useMessages().lab
  const { number, percent } = useFormat()
  const { type, coverage, minutes, assumptions, documents, unlabelled } = report
  const allowed = percent(assumptions.maxError, 1)
  const figures = [
    {
      label: texts.documents,
      value: number(documents),
      note: unlabelled === 0 ? texts.allLabelled : texts.unlabelled(number(unlabelled), unlabelled === 1),
    },
    { label: texts.typeRight, value: percent(type.correct / type.of, 1), note: texts.interval(percent(type.low, 1), percent(type.high, 1)) },
    {
      label: texts.coverage,
      value: coverage.threshold === null ? '–' : percent(coverage.share),
      note: coverage.threshold === null ? texts.noCoverage(allowed) : texts.coverageNote(allowed, percent(coverage.threshold, 1)),
    },
    {
      label: minutes.saved < 0 ? texts.costs : texts.saved,
      value: texts.hours(number(Math.abs(minutes.saved) / 60, 1)),
      note: minutes.byHand > 0 && minutes.saved >= 0 ? texts.savedNote(percent(minutes.saved / minutes.byHand)) : '',
    },
  ]
  return <FigureList figures={figures} />
}
