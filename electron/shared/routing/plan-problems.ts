/** What keeps a written plan from being used, each at its place, as codes: the sentences stand in the catalogue of the window. */
import type { z } from 'zod'
import { caseNumberPattern } from './case-number-pattern.ts'
import { distributionPlanSchema } from './distribution-plan.ts'
import type { PlanDraft } from './plan-draft.ts'

export const PLAN_PROBLEMS = [
  'no-desk',
  'desk-id',
  'desk-id-twice',
  'desk-label',
  'rule-name',
  'rule-name-twice',
  'rule-desk',
  'default-desk',
  'type',
  'department',
  'urgency',
  'surname',
  'surname-backwards',
  'postal-code',
  'city',
  'case-number',
] as const
export type PlanProblemCode = (typeof PLAN_PROBLEMS)[number]

export interface PlanProblem {
  readonly code: PlanProblemCode
  /** Which desk or rule, 0-based; absent where the plan as a whole is meant. */
  readonly desk?: number | undefined
  readonly rule?: number | undefined
  /** The value that is meant, as written. */
  readonly value: string
}

export interface KnownIds {
  readonly types: ReadonlySet<string>
  readonly departments: ReadonlySet<string>
}

/** In the order of the plan, at most one of a kind at a place. Empty: the draft is a plan. */
export function planProblems(draft: PlanDraft, known: KnownIds): PlanProblem[] {
  const parsed = distributionPlanSchema.safeParse(draft)
  const byShape = parsed.success ? [] : parsed.error.issues.map((issue) => problemOf(issue, draft))
  const found = [...byShape, ...twiceDesks(draft), ...draft.rules.flatMap((rule, i) => ruleProblems(rule, i, known))]
  const isFirst = ({ code, desk, rule }: PlanProblem, i: number) =>
    found.findIndex((other) => other.code === code && other.desk === desk && other.rule === rule) === i
  return found.filter(isFirst).sort((a, b) => placeOf(a) - placeOf(b))
}

/** Desks first, then the rules, then the default. */
function placeOf({ desk, rule }: PlanProblem): number {
  if (desk !== undefined) return desk
  return rule === undefined ? 1_000_000 : 1_000 + rule
}

const DESK_CODES: Readonly<Record<string, PlanProblemCode>> = { id: 'desk-id', label: 'desk-label' }
const CONDITION_CODES: Readonly<Record<string, PlanProblemCode>> = {
  type: 'type',
  department: 'department',
  urgency: 'urgency',
  surname: 'surname',
  postalCode: 'postal-code',
  city: 'city',
  caseNumber: 'case-number',
}

function problemOf({ path, code }: z.core.$ZodIssue, draft: PlanDraft): PlanProblem {
  const [part, index, key, condition] = path
  const value = textAt(draft, path)
  if (part === 'desks' && typeof index === 'number') return { code: DESK_CODES[String(key)] ?? 'desk-id', desk: index, value }
  if (part === 'rules' && typeof index === 'number') {
    if (key === 'name') return { code: code === 'custom' ? 'rule-name-twice' : 'rule-name', rule: index, value }
    return { code: CONDITION_CODES[String(condition)] ?? 'rule-desk', rule: index, value }
  }
  return { code: part === 'default' ? 'default-desk' : 'no-desk', value }
}

function textAt(draft: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined), draft)
  return typeof value === 'string' ? value : ''
}

function twiceDesks({ desks }: PlanDraft): PlanProblem[] {
  return desks.flatMap(({ id }, i): PlanProblem[] =>
    id !== '' && desks.findIndex((desk) => desk.id === id) !== i ? [{ code: 'desk-id-twice', desk: i, value: id }] : [],
  )
}

/** Beyond the shape: what does not exist, and what can never match. */
function ruleProblems({ when }: PlanDraft['rules'][number], rule: number, { types, departments }: KnownIds): PlanProblem[] {
  const type = when.type?.find((id) => id !== 'unknown' && !types.has(id))
  const department = when.department?.find((id) => !departments.has(id))
  const { surname, caseNumber } = when
  return [
    ...(type === undefined ? [] : [{ code: 'type' as const, rule, value: type }]),
    ...(department === undefined ? [] : [{ code: 'department' as const, rule, value: department }]),
    ...(surname !== undefined && isBackwards(surname) ? [{ code: 'surname-backwards' as const, rule, value: surname }] : []),
    ...(caseNumber !== undefined && !caseNumberPattern(caseNumber) ? [{ code: 'case-number' as const, rule, value: caseNumber }] : []),
  ]
}

/** `K-A` matches nobody; `A-A` and `Sch-Sm` do. */
function isBackwards(range: string): boolean {
  const [from = '', to = ''] = range.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').split('-')
  return to !== '' && to < from.slice(0, to.length)
}
