/** The first rule of the distribution plan whose conditions all hold. */
import type { Urgency } from '../../../shared/domain/document.ts'
import { fitsCaseNumber } from '../../../shared/routing/case-number-pattern.ts'
import type { DistributionPlan } from '../../../shared/routing/distribution-plan.ts'
import { isInSurnameRange } from './surname.ts'

type Rule = DistributionPlan['rules'][number]
type Conditions = Rule['when']

/** What the plan asks about: a document on its way through the pipeline, or a stored one. */
export interface Routable {
  readonly type: { readonly id: string | null }
  readonly department: { readonly id: string }
  readonly urgency: Urgency
  readonly fields: readonly { readonly name: string; readonly value: string; readonly normalized?: string | undefined }[]
}

export interface PlannedRoute {
  readonly desk: string
  /** Name of the rule; DEFAULT_RULE where none matched. */
  readonly rule: string
}

/** Name of the rule when none matches and the default desk takes the document. */
export const DEFAULT_RULE = 'default'

/** Name of the rule when a separator sheet named the desk. */
export const SEPARATOR_RULE = 'Trennblatt'

/** The desk that a separator sheet named; undefined if the plan has no such desk. */
export function deskOfSheet(deskId: string | undefined, plan: DistributionPlan): PlannedRoute | undefined {
  return plan.desks.some(({ id }) => id === deskId) && deskId !== undefined ? { desk: deskId, rule: SEPARATOR_RULE } : undefined
}

export function matchRule(document: Routable, plan: DistributionPlan): PlannedRoute {
  const rule = plan.rules.find(({ when }) => CHECKS.every((check) => check(when, document)))
  return rule ? { desk: rule.desk, rule: rule.name } : { desk: plan.default, rule: DEFAULT_RULE }
}

/** Each check holds if its condition is absent. A condition on something that was not read does not hold. */
const CHECKS: readonly ((when: Conditions, document: Routable) => boolean)[] = [
  ({ type }, document) => type?.includes(document.type.id ?? 'unknown') ?? true,
  ({ department }, document) => department?.includes(document.department.id) ?? true,
  ({ urgency }, document) => urgency?.includes(document.urgency) ?? true,
  ({ surname }, document) => surname === undefined || isInSurnameRange(personOf(document), surname),
  ({ postalCode }, document) => postalCode?.some((start) => values(document, 'person.postalCode').some((code) => code.startsWith(start))) ?? true,
  ({ city }, document) => city?.some((name) => values(document, 'person.city').some((found) => isSameTown(found, name))) ?? true,
  ({ caseNumber }, document) => caseNumber === undefined || values(document, 'reference.caseNumber').some((value) => fitsCaseNumber(caseNumber, value)),
]

/** The applicant; a child only where no applicant was read. */
function personOf(document: Routable): string {
  return values(document, 'person.name')[0] ?? values(document, 'child.name')[0] ?? ''
}

function values(document: Routable, fieldName: string): string[] {
  return document.fields.filter((field) => field.name === fieldName).map((field) => field.normalized ?? field.value)
}

/** `Heppenheim` in the plan also means `Heppenheim (Bergstraße)` and `Heppenheim-Kirschhausen`. */
function isSameTown(found: string, name: string): boolean {
  const [town, wanted] = [foldTown(found), foldTown(name)]
  return town === wanted || (town.startsWith(wanted) && /^[^\p{L}]/u.test(town.slice(wanted.length)))
}

function foldTown(text: string): string {
  return text.normalize('NFC').toLowerCase().trim()
}
