/** Proposes the desk by the authority's distribution plan and decides how much a person has to look. */
import type { AssessedDocument, RoutedDocument } from '../../../shared/domain/document.ts'
import type { ReviewReason } from '../../../shared/domain/issue.ts'
import type { DistributionPlan } from '../../../shared/routing/distribution-plan.ts'
import type { Settings } from '../../../shared/settings/settings.ts'
import { type Taxonomy, typeById } from '../../../shared/taxonomy/taxonomy.ts'
import type { Stage } from '../../pipeline/stage.ts'
import { DEFAULT_RULE, matchRule } from './match-rule.ts'
import { proposalStatus } from './proposal-status.ts'

export interface RouteRules {
  readonly plan: DistributionPlan
  readonly taxonomy: Taxonomy
  readonly settings: Settings
}

export function routeStage(rules: RouteRules): Stage<AssessedDocument, RoutedDocument> {
  return { id: 'route', weight: 1, run: async (document) => route(document, rules) }
}

function route(document: AssessedDocument, { plan, taxonomy, settings }: RouteRules): RoutedDocument {
  const found = matchRule(document, plan)
  const reasons = found.rule === DEFAULT_RULE ? [...document.reasons, ...unplanned(document, taxonomy)] : document.reasons
  return { ...document, reasons, route: found, status: proposalStatus(document, reasons, settings) }
}

/** A known type that no rule names is a gap in the plan; an unknown type has its own reason already. */
function unplanned(document: AssessedDocument, taxonomy: Taxonomy): ReviewReason[] {
  const type = typeById(taxonomy, document.type.id)
  return type ? [{ code: 'no-desk-rule', detail: `Keine Regel im Verteilungsplan für «${type.label.de}»` }] : []
}
