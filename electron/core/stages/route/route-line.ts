/** The distribution plan applied to a stored result: after the plan changed, or after a person changed what the plan asks about. */
import { decidedLine } from '../../../shared/domain/decided-line.ts'
import type { Correction } from '../../../shared/domain/mail-document.ts'
import type { ResultLine } from '../../../shared/result/result-line.ts'
import type { DistributionPlan } from '../../../shared/routing/distribution-plan.ts'
import type { Taxonomy } from '../../../shared/taxonomy/taxonomy.ts'
import { deskOfSheet, matchRule, type PlannedRoute, type Routable, SEPARATOR_RULE } from './match-rule.ts'
import { unplanned } from './unplanned.ts'

/** Where the plan sends the document as decided, or the separator sheet before it; undefined for a file that was not read, which has no department. A desk that a person chose does not count here. */
export function routeOfLine(decided: ResultLine, plan: DistributionPlan): PlannedRoute | undefined {
  const document = routableOf(decided)
  return document && (sheetRoute(decided, plan) ?? matchRule(document, plan))
}

export interface RerouteRules {
  readonly plan: DistributionPlan
  readonly taxonomy: Taxonomy
}

/**
 * The machine's line with the desk that the plan gives to the document as corrected, and with or without the reason `no-desk-rule` to match.
 * The status stays: a plan never makes a document surer. A file that was not read stays as it is.
 */
export function rerouteLine(line: ResultLine, corrections: readonly Correction[], { plan, taxonomy }: RerouteRules): ResultLine {
  const decided = decidedLine(line, corrections)
  const route = sheetRoute(line, plan) ?? routeOfLine(decided, plan)
  if (!route) return line
  const others = (line.review?.reasons ?? []).filter((reason) => reason.code !== 'no-desk-rule')
  const reasons = [...others, ...unplanned(decided.type?.id ?? null, route, taxonomy)]
  return { ...line, route: { ...line.route, ...route }, review: { needed: line.review?.needed ?? false, reasons } }
}

function sheetRoute({ route }: ResultLine, plan: DistributionPlan): PlannedRoute | undefined {
  return route?.rule === SEPARATOR_RULE ? deskOfSheet(route.desk, plan) : undefined
}

function routableOf({ type, department, urgency, fields }: ResultLine): Routable | undefined {
  return type && department && { type, department, urgency: urgency ?? 'normal', fields: fields ?? [] }
}
