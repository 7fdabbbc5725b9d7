/** Rules of the form «this field's value stands behind, before or beside these words», for values of one kind. */
import type { FieldCandidate } from '../../../shared/domain/candidate.ts'
import type { Mention } from '../../../shared/text/mention.ts'
import { candidateAt } from './candidate-at.ts'
import { type Context, contextOf } from './context.ts'
import type { DocumentView } from './document-view.ts'

export interface ContextRule {
  readonly field: string
  /** Only for these document types; absent: wherever the field is wanted. */
  readonly types?: readonly string[]
  /** All patterns given must match; they see folded text. `before` ends in a space. */
  readonly before?: RegExp
  readonly after?: RegExp
  /** One of the cells left or above must match, and the value must open its cell. */
  readonly label?: RegExp
  /** Must not match before. */
  readonly unless?: RegExp
  readonly score: number
}

export interface PlacedValue extends Mention {
  readonly row: number
  readonly normalized?: string | undefined
}

export function applyRules(view: DocumentView, values: readonly PlacedValue[], rules: readonly ContextRule[], origin: string): FieldCandidate[] {
  const active = rules.filter((rule) => view.wanted.has(rule.field) && (rule.types === undefined || (view.typeId !== null && rule.types.includes(view.typeId))))
  return values.flatMap((value) => {
    const line = view.lines[value.row]
    if (!line || active.length === 0) return []
    const context = contextOf(view, value.row, value)
    return active
      .filter((rule) => matches(rule, context))
      .map((rule) => candidateAt(line, value, { name: rule.field, score: rule.score, normalized: value.normalized, origin }))
  })
}

function matches(rule: ContextRule, context: Context): boolean {
  if (rule.before && !rule.before.test(context.before)) return false
  if (rule.after && !rule.after.test(context.after)) return false
  if (rule.label && !(context.opensCell && context.labels.some((label) => rule.label?.test(label)))) return false
  return !rule.unless?.test(context.before)
}
