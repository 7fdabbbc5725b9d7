/** A known type that no rule names is a gap in the plan; an unknown type has its own reason already. */
import type { ReviewReason } from '../../../shared/domain/issue.ts'
import { type Taxonomy, typeById } from '../../../shared/taxonomy/taxonomy.ts'
import { DEFAULT_RULE, type PlannedRoute } from './match-rule.ts'

export function unplanned(typeId: string | null, route: PlannedRoute, taxonomy: Taxonomy): ReviewReason[] {
  const type = typeById(taxonomy, typeId)
  if (route.rule !== DEFAULT_RULE || !type) return []
  return [{ code: 'no-desk-rule', detail: `Keine Regel im Verteilungsplan für „${type.label.de}“` }]
}
