/** Department, urgency and cuts, as far as the answers name them. */
import type { LabReport, LabShare } from '../../../electron/shared/ipc/requests/lab.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/language.tsx'
import { ReportTable } from './report-table.tsx'

export function ReportQuestions({ report }: { readonly report: LabReport }) {
  const { report: texts } = useMessages().lab
  const { number, percent } = useFormat()
  const { department, urgency, immediate, splitWrongly } = report
  const share = (label: string, one: LabShare | null) =>
    one === null ? [] : [[label, `${percent(one.correct / one.of, 1)} (${number(one.correct)}/${number(one.of)})`]]
  const alarms = immediate && texts.falseAlarms(number(immediate.falseAlarms), immediate.falseAlarms === 1)
  const rows = [
    ...share(texts.department, department),
    ...share(texts.urgency, urgency),
    ...(immediate === null || immediate.of === 0 ? [] : [[texts.immediate, `${number(immediate.found)}/${number(immediate.of)}, ${alarms}`]]),
    [texts.splitWrongly, number(splitWrongly)],
  ]
  return <ReportTable title={texts.otherQuestions} columns={[texts.question, texts.right]} rows={rows} most={rows.length} empty="" />
}
