/** How often fields were read as people say they stand on the documents, and how often something else was read. */
import type { FieldDefinition, Taxonomy } from '../../shared/taxonomy/taxonomy.ts'
import { type PrecisionAndRecall, precisionAndRecall } from './classification-figures.ts'
import type { Judged } from './judge-documents.ts'
import { isSameFieldValue } from './same-field-value.ts'

export interface FieldCounts {
  /** Documents on which the field was read as the truth has it. */
  readonly correct: number
  /** Documents whose truth names the field. */
  readonly of: number
  /** Documents for which something else was reported, also where the truth has no such field. */
  readonly wrong: number
}

export interface FieldFigure extends FieldCounts, PrecisionAndRecall {
  readonly name: string
}

export type FieldTotals = FieldCounts & PrecisionAndRecall

/** One row per field that occurs in a truth or was reported, most frequent first. A file that was not read misses all its fields. */
export function fieldFigures(judged: readonly Judged[], taxonomy: Taxonomy): FieldFigure[] {
  const definitions = new Map(taxonomy.fields.map((field) => [field.name, field]))
  const counts = new Map<string, FieldCounts>()
  for (const one of judged) {
    for (const [name, { correct, of, wrong }] of fieldsOf(one, definitions)) {
      const before = counts.get(name) ?? { correct: 0, of: 0, wrong: 0 }
      counts.set(name, { correct: before.correct + correct, of: before.of + of, wrong: before.wrong + wrong })
    }
  }
  return [...counts].map(([name, count]) => ({ name, ...withRates(count) })).toSorted((a, b) => b.of - a.of || a.name.localeCompare(b.name))
}

/** Over all fields, each occurrence counting the same; undefined if no truth names fields. */
export function fieldTotals(figures: readonly FieldFigure[]): FieldTotals | undefined {
  if (figures.length === 0) return undefined
  const sum = (pick: (figure: FieldFigure) => number) => figures.reduce((total, figure) => total + pick(figure), 0)
  return withRates({ correct: sum((one) => one.correct), of: sum((one) => one.of), wrong: sum((one) => one.wrong) })
}

function withRates(counts: FieldCounts): FieldTotals {
  return { ...counts, ...precisionAndRecall(counts.correct, counts.correct + counts.wrong, counts.of) }
}

/** Counts of one document, 0 or 1 each. Of several readings of one field the surest is what a clerk sees. */
function fieldsOf({ labels, line }: Judged, definitions: ReadonlyMap<string, FieldDefinition>): [string, FieldCounts][] {
  if (labels.fields === undefined) return []
  const read = Map.groupBy(line?.fields ?? [], (field) => field.name)
  const names = new Set([...Object.keys(labels.fields), ...read.keys()])
  return [...names].map((name) => {
    const wanted = [labels.fields?.[name] ?? []].flat()
    const found = (read.get(name) ?? []).toSorted((a, b) => b.confidence - a.confidence)
    const isRight = found.map((reading) => wanted.some((value) => isSameFieldValue(reading, value, definitions.get(name)?.kind)))
    return [name, { correct: Number(isRight.includes(true)), of: Number(wanted.length > 0), wrong: Number(isRight[0] === false) }]
  })
}
