/** Checks and normalises a person's value before it is kept. */
import type { Rules } from '../../core/pipeline/mail-pipeline.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { CorrectionTarget } from '../../shared/domain/mail-document.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import type { Taxonomy } from '../../shared/taxonomy/taxonomy.ts'
import { typedValue } from './field-value.ts'

export interface CorrectionRules {
  /** With the types that are switched off: a person may still choose them. */
  readonly taxonomy: Taxonomy
  readonly plan: Rules['plan']
}

const URGENCIES: readonly string[] = ['normal', 'soon', 'immediate']

/** The value to keep. Throws request-refused for what does not exist: type, department, desk, urgency, field; or a field without a value. */
export function correctionValue(target: CorrectionTarget, value: string | null, { taxonomy, plan }: CorrectionRules): string | null {
  if (target === 'type') return value === null ? null : oneOf(value, taxonomy.types, target)
  if (target === 'department') return oneOf(value, taxonomy.departments, target)
  if (target === 'desk') return oneOf(value, plan.desks, target)
  if (target === 'urgency')
    return oneOf(
      value,
      URGENCIES.map((id) => ({ id })),
      target,
    )
  const field = taxonomy.fields.find(({ name }) => name === target.slice('field:'.length))
  if (!field) throw new PostlotseError('request-refused', 'no such field')
  if (value === null) return null
  const typed = typedValue(field, value).value
  if (typed === '') throw new PostlotseError('request-refused', 'empty value')
  return typed
}

/** What the machine says to the same question; null where it says nothing. */
export function machineValue(target: CorrectionTarget, line: ResultLine): string | null {
  if (target === 'type') return line.type?.id ?? null
  if (target === 'department') return line.department?.id ?? null
  if (target === 'desk') return line.route?.desk ?? null
  if (target === 'urgency') return line.urgency ?? null
  const field = line.fields?.find(({ name }) => name === target.slice('field:'.length))
  return field?.normalized ?? field?.value ?? null
}

function oneOf(value: string | null, known: readonly { readonly id: string }[], target: string): string {
  if (value === null || !known.some(({ id }) => id === value)) throw new PostlotseError('request-refused', `no such ${target}`)
  return value
}
