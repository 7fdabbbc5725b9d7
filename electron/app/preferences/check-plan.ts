/** What a plan that is being written would do to the last documents: which would go elsewhere, and how many each rule takes. */
import type { PlannedRoute } from '../../core/stages/route/match-rule.ts'
import { routeOfLine } from '../../core/stages/route/route-line.ts'
import { decidedLine } from '../../shared/domain/decided-line.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { DocumentRow } from '../../shared/domain/mail-document.ts'
import type { PlanCheck } from '../../shared/ipc/requests/preferences.ts'
import type { ResultLine } from '../../shared/result/result-line.ts'
import { type DistributionPlan, distributionPlanSchema } from '../../shared/routing/distribution-plan.ts'
import type { PlanDraft } from '../../shared/routing/plan-draft.ts'
import { type PlanProblem, planProblems } from '../../shared/routing/plan-problems.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { presentPlan, presentTaxonomy } from './present-rules.ts'
import { hasChosenDesk } from './reroute-open.ts'

/** Newest documents that are looked at. */
const LOOKED_AT = 50

type Needs = Pick<WorkplaceContext, 'store' | 'config'>

export function checkPlan(context: Needs, draft: PlanDraft): PlanCheck {
  const problems = problemsOf(context, draft)
  if (problems.length > 0) return { problems, looked: 0, moved: [], taken: [] }
  const plan = distributionPlanSchema.parse(draft)
  const routes = lastDocuments(context).flatMap(({ row, decided }) => {
    const [from, to] = [routeOfLine(decided, presentPlan(context.store.values, context.config)), routeOfLine(decided, plan)]
    return from && to ? [{ row, from, to }] : []
  })
  return {
    problems,
    looked: routes.length,
    moved: routes
      .filter(({ from, to }) => from.desk !== to.desk)
      .map(({ row, from, to }) => ({ documentId: row.id, name: row.name, person: row.person, typeId: row.typeId, from, to })),
    taken: takenBy(
      plan,
      routes.map(({ to }) => to),
    ),
  }
}

/** Throws plan-invalid; the window has shown the sentences already. */
export function soundPlan(context: Needs, draft: PlanDraft): DistributionPlan {
  const [problem] = problemsOf(context, draft)
  if (problem)
    throw new PostlotseError('plan-invalid', `${problem.rule === undefined ? 'plan' : `rule ${problem.rule + 1}`}: ${problem.code} «${problem.value}»`)
  return distributionPlanSchema.parse(draft)
}

function problemsOf({ store, config }: Needs, draft: PlanDraft): PlanProblem[] {
  const { types, departments } = presentTaxonomy(store.values, config)
  return planProblems(draft, { types: new Set(types.map(({ id }) => id)), departments: new Set(departments.map(({ id }) => id)) })
}

/** As decided so far. Where a person chose the desk the plan has no say. */
function lastDocuments({ store }: Needs): { readonly row: DocumentRow; readonly decided: ResultLine }[] {
  const rows = store.documents.rows().filter((row) => row.state !== 'quarantined')
  return rows.slice(0, LOOKED_AT).flatMap((row) => {
    const document = store.documents.find(row.id)
    return document && !hasChosenDesk(document) ? [{ row, decided: decidedLine(document.line, document.corrections) }] : []
  })
}

function takenBy(plan: DistributionPlan, routes: readonly PlannedRoute[]): number[] {
  const counts = new Map<string, number>()
  for (const { rule } of routes) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const byRule = plan.rules.map(({ name }) => counts.get(name) ?? 0)
  return [...byRule, routes.length - byRule.reduce((sum, count) => sum + count, 0)]
}
