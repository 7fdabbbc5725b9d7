/** What a report is written with: texts, and figures as they are written in that language. */
import type { Catalogue } from '../../shared/messages/catalogue.ts'
import type { EvaluationMessages } from '../../shared/messages/evaluation-messages.ts'
import { type Taxonomy, typeById } from '../../shared/taxonomy/taxonomy.ts'
import type { EvaluationReport, Figures } from './evaluate-results.ts'
import type { Share } from './share-interval.ts'

export interface ReportWriting {
  readonly texts: EvaluationMessages
  /** E.g. `0,875`; «–» where there is no value. */
  readonly decimal: (value: number | undefined) => string
  /** E.g. `87,5 %`; «–» where there is no value. */
  readonly percent: (fraction: number | undefined) => string
  /** Without decimals that are zero, e.g. `1 %`, for given limits and axes. */
  readonly roundPercent: (fraction: number) => string
  readonly shareOf: (share: Share) => string
  /** Label of a type; what is meant by null and the empty id. */
  readonly typeName: (id: string | null) => string
  readonly fieldName: (name: string) => string
}

/** One row of the comparison of all documents with those of each source. */
export interface SourceRow {
  readonly label: string
  readonly value: (figures: Figures) => string
  /** Smaller print beside it, such as the limits of a share. */
  readonly detail?: (figures: Figures) => string
}

export function reportWriting(taxonomy: Taxonomy, { cli, language }: Catalogue): ReportWriting {
  const texts = cli.report
  const decimal = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(3).replace('.', texts.decimalPoint))
  const percent = (fraction: number | undefined) =>
    fraction === undefined ? '–' : cli.table.percent((fraction * 100).toFixed(1).replace('.', texts.decimalPoint))
  const special = new Map<string | null, string>([
    [null, texts.noType],
    ['', texts.unread],
  ])
  return {
    texts,
    decimal,
    percent,
    roundPercent: (fraction) => percent(fraction).replace(/[.,]0(?=\D*$)/, ''),
    shareOf: ({ correct, of }) => percent(of === 0 ? undefined : correct / of),
    typeName: (id) => special.get(id) ?? typeById(taxonomy, id ?? '')?.label[language] ?? id ?? '',
    fieldName: (name) => taxonomy.fields.find((field) => field.name === name)?.label[language] ?? name,
  }
}

/** Columns: all documents, and each source that occurs, unless there is only one. */
export function sourceColumns({ bySource, ...all }: EvaluationReport, { texts }: ReportWriting): { readonly head: string; readonly figures: Figures }[] {
  const columns = [
    { head: texts.sources.text, figures: bySource.text },
    { head: texts.sources.ocr, figures: bySource.ocr },
  ].flatMap(({ head, figures }) => (figures ? [{ head, figures }] : []))
  return [{ head: texts.sources.all, figures: all }, ...(columns.length > 1 ? columns : [])]
}

/** Rows for which at least one column has a figure. */
export function sourceRows(report: EvaluationReport, { texts, decimal, percent, shareOf }: ReportWriting): SourceRow[] {
  const { figures: names } = texts
  const share = (label: string, pick: (figures: Figures) => Share | undefined): SourceRow[] =>
    pick(report) === undefined
      ? []
      : [
          {
            label,
            value: (figures) => mapped(pick(figures), shareOf),
            detail: (figures) => mapped(pick(figures), ({ low, high }) => texts.page.range(percent(low), percent(high))),
          },
        ]
  return [
    { label: names.documents, value: ({ documents }) => `${documents}` },
    ...share(names.type, ({ type }) => type),
    ...share(names.top3, ({ top3 }) => top3),
    { label: names.macroF1, value: ({ macroF1 }) => decimal(macroF1) },
    ...share(names.department, ({ department }) => department),
    ...share(names.urgency, ({ urgency }) => urgency),
    ...(report.immediate
      ? [
          {
            label: names.immediate,
            value: ({ immediate }: Figures) => mapped(immediate, ({ found, of }) => texts.of(`${found}`, of)),
            detail: ({ immediate }: Figures) => mapped(immediate, ({ falseAlarms }) => texts.falseAlarms(falseAlarms)),
          },
        ]
      : []),
    ...(report.fields
      ? [
          {
            label: names.fields,
            value: ({ fields }: Figures) => decimal(fields?.f1),
            detail: ({ fields }: Figures) => mapped(fields, ({ correct, of }) => texts.of(`${correct}`, of)),
          },
        ]
      : []),
    { label: names.coverageAt99, value: ({ coverageAt99 }) => percent(coverageAt99) },
    { label: names.calibrationError, value: ({ calibrationError }) => decimal(calibrationError) },
    { label: names.aurc, value: ({ aurc }) => decimal(aurc) },
    { label: names.unreadOrWronglySplit, value: ({ unread, splitWrongly }) => `${unread} / ${splitWrongly}` },
  ]
}

/** What the threshold tool found, in one or two sentences. */
export function automationSentences({ automation }: EvaluationReport, { texts, decimal, percent, roundPercent }: ReportWriting): string[] {
  const { best, needed, points, documents } = automation
  const maxError = roundPercent(automation.maxError)
  if (best) return [texts.threshold(decimal(best.threshold), maxError), texts.coverage(percent(best.coverage), best.errors, percent(best.errorLimit))]
  const admissible = Math.round((points.at(-1)?.coverage ?? 0) * documents)
  return [texts.noThreshold(maxError), admissible < needed ? texts.tooFew(needed, admissible) : texts.tooManyErrors]
}

function mapped<T>(value: T | undefined, write: (value: T) => string): string {
  return value === undefined ? '–' : write(value)
}
