/** The plan while it is being edited. Every desk and rule has a key that stays with it, however it is named and wherever it is moved. */
import type { DistributionPlan } from '../../../../electron/shared/routing/distribution-plan.ts'
import type { PlanDraft } from '../../../../electron/shared/routing/plan-draft.ts'

export type Rule = PlanDraft['rules'][number]
export type Desk = PlanDraft['desks'][number]
export type Keyed<T> = T & { readonly key: number }

export interface PlanEdit {
  readonly desks: readonly Keyed<Desk>[]
  readonly rules: readonly Keyed<Rule>[]
  readonly rest: string
  readonly nextKey: number
}

export type PlanChange =
  | { readonly kind: 'load'; readonly plan: PlanDraft }
  | { readonly kind: 'rule'; readonly key: number; readonly rule: Rule }
  | { readonly kind: 'add-rule'; readonly name: string }
  | { readonly kind: 'remove-rule'; readonly key: number }
  /** One place up (-1) or down (1). */
  | { readonly kind: 'move-rule'; readonly key: number; readonly by: -1 | 1 }
  /** Rules and the rest follow a new id. */
  | { readonly kind: 'desk'; readonly key: number; readonly desk: Desk }
  | { readonly kind: 'add-desk'; readonly label: string }
  | { readonly kind: 'remove-desk'; readonly key: number }
  | { readonly kind: 'rest'; readonly desk: string }

export function editOf(plan: DistributionPlan | PlanDraft): PlanEdit {
  const desks = plan.desks.map((desk, key) => ({ ...desk, key }))
  const rules = plan.rules.map((rule, i) => ({ ...rule, key: desks.length + i }))
  return { desks, rules, rest: plan.default, nextKey: desks.length + rules.length }
}

export function draftOf({ desks, rules, rest }: PlanEdit): PlanDraft {
  return {
    format: 'postlotse.plan/1',
    desks: desks.map(({ id, label }) => ({ id, label })),
    rules: rules.map(({ name, when, desk }) => ({ name, when, desk })),
    default: rest,
  }
}

export function changePlan(edit: PlanEdit, change: PlanChange): PlanEdit {
  switch (change.kind) {
    case 'load':
      return editOf(change.plan)
    case 'rule':
      return { ...edit, rules: edit.rules.map((rule) => (rule.key === change.key ? { ...change.rule, key: rule.key } : rule)) }
    case 'add-rule':
      return withNewRule(edit, change.name)
    case 'remove-rule':
      return { ...edit, rules: edit.rules.filter((rule) => rule.key !== change.key) }
    case 'move-rule':
      return { ...edit, rules: moved(edit.rules, change.key, change.by) }
    case 'desk':
      return withDesk(edit, change.key, change.desk)
    case 'add-desk':
      return withNewDesk(edit, change.label)
    case 'remove-desk':
      return { ...edit, desks: edit.desks.filter((desk) => desk.key !== change.key) }
    case 'rest':
      return { ...edit, rest: change.desk }
  }
}

/** A new rule stands on top: what is added later is usually the exception. */
function withNewRule(edit: PlanEdit, wanted: string): PlanEdit {
  const names = edit.rules.map((rule) => rule.name)
  const rule = { name: freeName(wanted, names, ' '), when: {}, desk: '', key: edit.nextKey }
  return { ...edit, rules: [rule, ...edit.rules], nextKey: edit.nextKey + 1 }
}

function withNewDesk(edit: PlanEdit, label: string): PlanEdit {
  const ids = edit.desks.map((desk) => desk.id)
  const desk = { id: freeName('stelle', ids, '-'), label, key: edit.nextKey }
  return { ...edit, desks: [desk, ...edit.desks], nextKey: edit.nextKey + 1 }
}

function withDesk(edit: PlanEdit, key: number, changed: Desk): PlanEdit {
  const old = edit.desks.find((desk) => desk.key === key)?.id
  const follow = (id: string) => (old !== undefined && old !== '' && id === old ? changed.id : id)
  return {
    ...edit,
    desks: edit.desks.map((desk) => (desk.key === key ? { ...changed, key } : desk)),
    rules: edit.rules.map((rule) => ({ ...rule, desk: follow(rule.desk) })),
    rest: follow(edit.rest),
  }
}

function moved<T extends { readonly key: number }>(items: readonly T[], key: number, by: -1 | 1): readonly T[] {
  const at = items.findIndex((item) => item.key === key)
  const item = items[at]
  const to = at + by
  if (item === undefined || to < 0 || to >= items.length) return items
  return items.toSpliced(at, 1).toSpliced(to, 0, item)
}

/** `wanted`, or with the first free number behind it. */
function freeName(wanted: string, taken: readonly string[], separator: string): string {
  if (!taken.includes(wanted)) return wanted
  for (let number = 2; ; number++) {
    const name = `${wanted}${separator}${number}`
    if (!taken.includes(name)) return name
  }
}
