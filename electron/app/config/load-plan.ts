/** The authority's distribution plan. */
import { caseNumberPattern } from '../../shared/routing/case-number-pattern.ts'
import { type DistributionPlan, distributionPlanSchema } from '../../shared/routing/distribution-plan.ts'
import type { Taxonomy } from '../../shared/taxonomy/taxonomy.ts'
import { loadYaml, type Objection } from './load-yaml.ts'

/** With a taxonomy, types and departments that do not exist there are refused too. Throws plan-invalid with file and line. */
export function loadPlan(file: string, taxonomy?: Taxonomy): DistributionPlan {
  return loadYaml({
    file,
    schema: distributionPlanSchema,
    code: 'plan-invalid',
    check: (plan) => [...brokenPatterns(plan), ...(taxonomy ? unknownIds(plan, taxonomy) : [])],
  })
}

function brokenPatterns(plan: DistributionPlan): Objection[] {
  return plan.rules.flatMap(({ when }, i) => {
    if (when.caseNumber === undefined || caseNumberPattern(when.caseNumber)) return []
    return [{ path: ['rules', i, 'when', 'caseNumber'], message: `«${when.caseNumber}» is no regular expression, or one that can take too long` }]
  })
}

function unknownIds(plan: DistributionPlan, taxonomy: Taxonomy): Objection[] {
  const types = new Set(['unknown', ...taxonomy.types.map((t) => t.id)])
  const departments = new Set(taxonomy.departments.map((d) => d.id))
  return plan.rules.flatMap(({ when }, i) => [
    ...missing(when.type, types).map(([id, k]) => ({ path: ['rules', i, 'when', 'type', k], message: `unknown type «${id}»` })),
    ...missing(when.department, departments).map(([id, k]) => ({ path: ['rules', i, 'when', 'department', k], message: `unknown department «${id}»` })),
  ])
}

function missing(ids: readonly string[] | undefined, known: ReadonlySet<string>): [id: string, index: number][] {
  return (ids ?? []).map((id, k): [string, number] => [id, k]).filter(([id]) => !known.has(id))
}
