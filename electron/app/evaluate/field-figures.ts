/** How often a field was read as people say it stands on the document. */
import { valueOfKind } from '../../core/stages/find-fields/value-of-kind.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { FieldDefinition, Taxonomy } from '../../shared/taxonomy/taxonomy.ts'
import { foldValue } from '../../shared/text/fold-text.ts'
import { answeringLine } from './evaluate-results.ts'
import type { Truth } from './truth.ts'

export interface FieldFigure {
  readonly name: string
  readonly correct: number
  /** Files whose truth names the field. */
  readonly of: number
}

/** One row per field that occurs in a truth, most frequent first. A file that was not read counts as wrong in all its fields. */
export function fieldFigures(truths: readonly Truth[], lines: readonly ResultLine[], taxonomy: Taxonomy): FieldFigure[] {
  const byPath = Map.groupBy(lines, (line) => line.source.path)
  const definitions = new Map(taxonomy.fields.map((field) => [field.name, field]))
  const figures = new Map<string, { correct: number; of: number }>()
  for (const { path, labels } of truths) {
    const read = answeringLine(byPath.get(path) ?? [])?.fields ?? []
    for (const [name, wanted] of Object.entries(labels.fields ?? {})) {
      const figure = figures.get(name) ?? { correct: 0, of: 0 }
      const found = read.find((field) => field.name === name)
      const right = found !== undefined && isSameValue(found, wanted, definitions.get(name))
      figures.set(name, { correct: figure.correct + (right ? 1 : 0), of: figure.of + 1 })
    }
  }
  return [...figures].map(([name, figure]) => ({ name, ...figure })).toSorted((a, b) => b.of - a.of || a.name.localeCompare(b.name))
}

/** `543,05 EUR` and `543.05` are the same amount, `09.12.1965` and `1965-12-09` the same day. */
function isSameValue(
  found: { readonly value: string; readonly normalized?: string | undefined },
  wanted: string,
  definition: FieldDefinition | undefined,
): boolean {
  const normal = (text: string) => (definition === undefined ? undefined : valueOfKind(definition.kind, text)?.normalized) ?? text
  const readings = [found.value, found.normalized ?? found.value, normal(found.value)].map(foldValue)
  return readings.includes(foldValue(wanted)) || readings.includes(foldValue(normal(wanted)))
}
