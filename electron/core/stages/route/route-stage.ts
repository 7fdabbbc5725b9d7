/** Proposes the desk by the authority's distribution plan and decides how much a person has to look. */
import type { AssessedDocument, RoutedDocument } from '../../../shared/domain/document.ts'
import type { DistributionPlan } from '../../../shared/routing/distribution-plan.ts'
import type { Settings } from '../../../shared/settings/settings.ts'
import type { Taxonomy } from '../../../shared/taxonomy/taxonomy.ts'
import type { Stage } from '../../pipeline/stage.ts'
import { deskOfSheet, matchRule } from './match-rule.ts'
import { proposalStatus } from './proposal-status.ts'
import { unplanned } from './unplanned.ts'

export interface RouteRules {
  readonly plan: DistributionPlan
  readonly taxonomy: Taxonomy
  readonly settings: Settings
}

export function routeStage(rules: RouteRules): Stage<AssessedDocument, RoutedDocument> {
  return { id: 'route', weight: 1, run: async (document) => route(document, rules) }
}

function route(document: AssessedDocument, { plan, taxonomy, settings }: RouteRules): RoutedDocument {
  const found = deskOfSheet(document.separator?.deskId, plan) ?? matchRule(document, plan)
  const reasons = [...document.reasons, ...unplanned(document.type.id, found, taxonomy)]
  return { ...document, reasons, route: found, status: proposalStatus(document, reasons, settings) }
}
