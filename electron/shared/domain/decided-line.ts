/** The result with a person's corrections applied: what is shown, routed, delivered and counted. The machine's own line stays beside it. */

import type { ResultLine } from '../result/result-line.ts'
import type { DistributionPlan } from '../routing/distribution-plan.ts'
import type { Urgency } from './document.ts'
import type { Correction } from './mail-document.ts'

/** Name of the rule where a person chose the desk. */
export const PERSON_RULE = 'person'

/** Later corrections of the same target win. Does not look for a new desk: that is the plan's work (`desk` is corrected of its own). */
export function decidedLine(line: ResultLine, corrections: readonly Correction[]): ResultLine {
  return corrections.reduce(applyCorrection, line)
}

function applyCorrection(line: ResultLine, correction: Correction): ResultLine {
  const { target, person } = correction
  if (target === 'type') return { ...line, type: { ...(line.type ?? NO_TYPE), id: person, confidence: 1 } }
  if (target === 'department') return person === null ? line : { ...line, department: { id: person, confidence: 1 } }
  if (target === 'urgency') return person === null ? line : { ...line, urgency: person as Urgency }
  if (target === 'desk') return person === null ? line : { ...line, route: { desk: person, rule: PERSON_RULE } }
  return applyToField(line, target.slice('field:'.length), correction)
}

const NO_TYPE = { alternatives: [], evidence: [] }

/** The person's value replaces all readings of that field, at the place of the first. */
function applyToField(line: ResultLine, name: string, { person, page, box }: Correction): ResultLine {
  const fields = line.fields ?? []
  const at = fields.findIndex((field) => field.name === name)
  const others = fields.filter((field) => field.name !== name)
  if (person === null) return { ...line, fields: others }
  const field = {
    name,
    value: person,
    normalized: person,
    confidence: 1,
    method: 'person' as const,
    ...(page === undefined ? {} : { page }),
    ...(box === undefined ? {} : { box: [...box] as [number, number, number, number] }),
  }
  return { ...line, fields: at < 0 ? [...others, field] : others.toSpliced(at, 0, field) }
}

/** Label of a desk in the plan; its id where the plan has lost it. */
export function deskLabel(plan: DistributionPlan, id: string): string {
  return plan.desks.find((desk) => desk.id === id)?.label ?? id
}
