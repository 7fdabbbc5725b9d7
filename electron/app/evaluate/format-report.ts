/** An evaluation as a page of text for a terminal. */
import type { Catalogue } from '../../shared/messages/catalogue.ts'
import type { ReportMessages } from '../../shared/messages/cli-messages.ts'
import { type Taxonomy, typeById } from '../../shared/taxonomy/taxonomy.ts'
import type { EvaluationReport } from './evaluate-results.ts'

const LABEL_WIDTH = 48
const MOST_CONFUSIONS = 15

/** What the page is written with: texts, and figures as they are written in that language. */
interface Writing {
  readonly texts: ReportMessages
  /** E.g. `0,875`; «–» where there is no value. */
  readonly decimal: (value: number | undefined) => string
  readonly percent: (fraction: number) => string
}

export function formatReport(report: EvaluationReport, taxonomy: Taxonomy, catalogue: Catalogue): string {
  const writing = writingOf(catalogue)
  const label = (id: string) => typeById(taxonomy, id)?.label[catalogue.language] ?? id
  const blocks = [
    summaryOf(report, writing),
    automationOf(report, writing),
    typesOf(report, label, writing),
    confusionsOf(report, writing),
    calibrationOf(report, writing),
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function writingOf({ cli }: Catalogue): Writing {
  const point = (figure: string) => figure.replace('.', cli.report.decimalPoint)
  return {
    texts: cli.report,
    decimal: (value) => (value === undefined ? '  –  ' : point(value.toFixed(3))),
    percent: (fraction) => cli.table.percent(point((fraction * 100).toFixed(1))),
  }
}

function summaryOf(report: EvaluationReport, { texts, decimal, percent }: Writing): string[] {
  const { department, urgency, immediate } = report
  return [
    row(texts.documents, `${report.documents}`),
    row(texts.typeRight, percent(report.accuracy)),
    row(texts.typeInThree, percent(report.top3)),
    row(texts.macroF1, decimal(report.macroF1)),
    ...(department ? [row(texts.departmentRight, texts.of(percent(department.correct / department.of), department.of))] : []),
    ...(urgency ? [row(texts.urgencyRight, texts.of(percent(urgency.correct / urgency.of), urgency.of))] : []),
    ...(immediate ? [row(texts.immediateFound, `${texts.of(`${immediate.found}`, immediate.of)}, ${texts.falseAlarms(immediate.falseAlarms)}`)] : []),
    row(texts.unreadOrWronglySplit, `${report.unread} / ${report.splitWrongly}`),
    row(texts.calibrationError, decimal(report.calibrationError)),
    row(texts.aurc, decimal(report.aurc)),
  ]
}

function automationOf(report: EvaluationReport, { texts, decimal, percent }: Writing): string[] {
  const { maxError, threshold, coverage, errors, errorLimit } = report.automation
  if (threshold === undefined) return [texts.noThreshold(percent(maxError))]
  return [texts.threshold(decimal(threshold), percent(maxError)), texts.coverage(percent(coverage), errors, percent(errorLimit))]
}

function typesOf(report: EvaluationReport, label: (id: string) => string, { texts, decimal }: Writing): string[] {
  const rows = report.types.map(
    (type) => `${fit(label(type.id))} ${String(type.documents).padStart(5)} ${decimal(type.precision)} ${decimal(type.recall)} ${decimal(type.f1)}`,
  )
  return [`${fit(texts.typeColumns[0])} ${texts.typeColumns[1]}`, ...rows]
}

function confusionsOf(report: EvaluationReport, { texts }: Writing): string[] {
  if (report.confusions.length === 0) return []
  const name = (id: string | null) => (id === null ? texts.unknown : id === '' ? texts.unread : id)
  return [texts.confusions, ...report.confusions.slice(0, MOST_CONFUSIONS).map((c) => `${String(c.count).padStart(4)} × ${name(c.truth)} → ${name(c.answer)}`)]
}

function calibrationOf(report: EvaluationReport, { texts, decimal, percent }: Writing): string[] {
  const rows = report.calibration.map(
    (bin) =>
      `${decimal(bin.from)}–${decimal(bin.to)} ${String(bin.documents).padStart(10)} ${percent(bin.confidence).padStart(9)} ${percent(bin.accuracy).padStart(9)}`,
  )
  return [texts.calibrationColumns, ...rows]
}

function row(label: string, value: string): string {
  return `${label.padEnd(36)} ${value}`
}

function fit(text: string): string {
  return text.length > LABEL_WIDTH ? `${text.slice(0, LABEL_WIDTH - 1)}…` : text.padEnd(LABEL_WIDTH)
}
