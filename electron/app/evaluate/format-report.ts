/** An evaluation as a page of text for a terminal. */
import type { Catalogue } from '../../shared/messages/catalogue.ts'
import type { Taxonomy } from '../../shared/taxonomy/taxonomy.ts'
import type { EvaluationReport } from './evaluate-results.ts'
import { automationSentences, type ReportWriting, reportWriting, sourceColumns, sourceRows } from './report-writing.ts'

const NAME_WIDTH = 40
const FIGURE_WIDTH = 31
const COUNT_WIDTH = 13
const MOST_CONFUSIONS = 15

export function formatReport(report: EvaluationReport, taxonomy: Taxonomy, catalogue: Catalogue): string {
  const writing = reportWriting(taxonomy, catalogue)
  const blocks = [
    summaryOf(report, writing),
    automationSentences(report, writing),
    typeThresholdsOf(report, writing),
    unknownOf(report, writing),
    typesOf(report, writing),
    confusionsOf(report, writing),
    fieldsOf(report, writing),
    calibrationOf(report, writing),
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function summaryOf(report: EvaluationReport, writing: ReportWriting): string[] {
  const columns = sourceColumns(report, writing)
  const heads =
    columns.length > 1
      ? [
          row(
            '',
            columns.map(({ head }) => head),
            FIGURE_WIDTH,
          ),
        ]
      : []
  const rows = sourceRows(report, writing).map(({ label, value, detail }) =>
    row(
      label,
      columns.map(({ figures }) => (detail ? `${value(figures)} (${detail(figures)})` : value(figures))),
      FIGURE_WIDTH,
    ),
  )
  return [...heads, ...rows]
}

function typeThresholdsOf({ typeThresholds }: EvaluationReport, { texts, typeName, decimal, percent }: ReportWriting): string[] {
  if (typeThresholds.length === 0) return []
  const rows = typeThresholds.map(({ id, documents, best }) =>
    row(typeName(id), [`${documents}`, best ? decimal(best.threshold) : texts.noTypeThreshold, percent(best?.coverage)], COUNT_WIDTH),
  )
  return [row(texts.typeThresholds, [], 0), row('', [texts.columns.documents, texts.columns.threshold, texts.columns.share], COUNT_WIDTH), ...rows]
}

function unknownOf({ unknown }: EvaluationReport, { texts, shareOf, decimal }: ReportWriting): string[] {
  if (!unknown) return []
  const share = (name: 'recognised' | 'toPerson' | 'knownRecognised' | 'knownToPerson') =>
    row(texts.unknown[name], [texts.of(`${unknown[name].correct}`, unknown[name].of), shareOf(unknown[name])], COUNT_WIDTH)
  return [
    texts.unknownTitle,
    share('recognised'),
    share('toPerson'),
    share('knownRecognised'),
    share('knownToPerson'),
    ...(unknown.auroc === undefined ? [] : [row(texts.unknown.auroc, [decimal(unknown.auroc)], COUNT_WIDTH)]),
  ]
}

function typesOf({ types }: EvaluationReport, { texts, typeName, decimal }: ReportWriting): string[] {
  const { columns } = texts
  const rows = types.map(({ id, documents, precision, recall, f1 }) =>
    row(typeName(id), [`${documents}`, decimal(precision), decimal(recall), decimal(f1)], COUNT_WIDTH),
  )
  return [row(columns.type, [columns.documents, columns.precision, columns.recall, 'F1'], COUNT_WIDTH), ...rows]
}

function confusionsOf({ confusions }: EvaluationReport, { texts, typeName }: ReportWriting): string[] {
  if (confusions.length === 0) return []
  const name = (id: string | null) => id || typeName(id)
  return [
    texts.confusions,
    ...confusions.slice(0, MOST_CONFUSIONS).map(({ truth, answer, count }) => `${String(count).padStart(4)} × ${name(truth)} → ${name(answer)}`),
  ]
}

function fieldsOf({ fieldFigures, fields }: EvaluationReport, { texts, fieldName, decimal }: ReportWriting): string[] {
  if (!fields) return []
  const { columns } = texts
  const rows = [{ name: texts.allFields, ...fields }, ...fieldFigures].map(({ name, correct, of, wrong, precision, recall, f1 }) =>
    row(fieldName(name), [`${correct}`, `${of - correct}`, `${wrong}`, decimal(precision), decimal(recall), decimal(f1)], COUNT_WIDTH),
  )
  return [row(columns.field, [columns.correct, columns.missed, columns.wrong, columns.precision, columns.recall, 'F1'], COUNT_WIDTH), ...rows]
}

function calibrationOf({ calibration }: EvaluationReport, { texts, decimal, percent }: ReportWriting): string[] {
  const { columns } = texts
  const rows = calibration.map(({ from, to, documents, confidence, accuracy }) =>
    row(`${decimal(from)}–${decimal(to)}`, [`${documents}`, percent(confidence), percent(accuracy)], COUNT_WIDTH),
  )
  return [row(columns.confidence, [columns.documents, columns.mean, columns.correct], COUNT_WIDTH), ...rows]
}

function row(name: string, figures: readonly string[], width: number): string {
  const fitted = name.length > NAME_WIDTH && figures.length > 0 ? `${name.slice(0, NAME_WIDTH - 1)}…` : name.padEnd(NAME_WIDTH)
  return [fitted, ...figures.map((figure) => figure.padStart(width))].join('').trimEnd()
}
