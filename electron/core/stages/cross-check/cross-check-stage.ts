/** Decides which readings are reported, after looking at them together: contradictions lower scores and are noted for the clerk. */
import type { FieldCandidate } from '../../../shared/domain/candidate.ts'
import type { CheckedDocument, RankedDocument } from '../../../shared/domain/document.ts'
import type { Settings } from '../../../shared/settings/settings.ts'
import { type FieldDefinition, fieldsOfType, type Taxonomy, typeById } from '../../../shared/taxonomy/taxonomy.ts'
import type { Stage } from '../../pipeline/stage.ts'
import { CHECKS, type Finding, type Readings } from './checks.ts'

/** Fields of which a document may rightly name several. */
const SEVERAL: ReadonlySet<string> = new Set(['invoice.number', 'reference.caseNumber'])
/** A further reading of such a field is reported from this score on, and not far below the best. */
const FURTHER = { least: 0.55, share: 0.8 }
/** Least score of a field beside the common ones while the type is unknown: every field is looked for then, and most do not exist (heuristic). */
const UNKNOWN_TYPE_LEAST = 0.6
/** What a contradiction leaves of a score, so that the next reading can come forward. */
const WEAKENED = 0.35

export function crossCheckStage(taxonomy: Taxonomy, settings: Settings): Stage<RankedDocument, CheckedDocument> {
  return {
    id: 'cross-check',
    weight: 0.2,
    async run(document) {
      const isKnown = typeById(taxonomy, document.type.id) !== undefined
      const leastOf = (field: FieldDefinition) =>
        isKnown || field.common ? settings.thresholds.field : Math.max(UNKNOWN_TYPE_LEAST, settings.thresholds.field)
      const { ranked, contradictions } = settle(document.ranked, settings.thresholds.field)
      const fields = fieldsOfType(taxonomy, document.type.id).flatMap((field) =>
        reported(
          ranked.filter((candidate) => candidate.name === field.name),
          leastOf(field),
        ),
      )
      return { ...document, fields, contradictions }
    },
  }
}

/** Weakens what contradicts until nothing does; every check weakens at most once, so this ends. */
function settle(ranked: readonly FieldCandidate[], threshold: number): { ranked: readonly FieldCandidate[]; contradictions: string[] } {
  let current = ranked
  const contradictions: string[] = []
  for (const check of CHECKS) {
    const finding = check(bestReadings(current, threshold))
    if (!finding) continue
    if (finding.note !== undefined) contradictions.push(finding.note)
    current = weaken(current, finding, threshold)
  }
  return { ranked: current, contradictions }
}

function bestReadings(ranked: readonly FieldCandidate[], threshold: number): Readings {
  const best = new Map<string, FieldCandidate>()
  for (const candidate of ranked) {
    const known = best.get(candidate.name)
    if (candidate.score >= threshold && (!known || candidate.score > known.score)) best.set(candidate.name, candidate)
  }
  return best
}

/** Lowers the doubtful reading; where one of two must be wrong, the weaker. */
function weaken(ranked: readonly FieldCandidate[], finding: Finding, threshold: number): readonly FieldCandidate[] {
  const best = bestReadings(ranked, threshold)
  const doubtful = finding.doubtful.flatMap((name) => best.get(name) ?? []).sort((a, b) => a.score - b.score)[0]
  return doubtful ? ranked.map((candidate) => (candidate === doubtful ? { ...candidate, score: candidate.score * WEAKENED } : candidate)) : ranked
}

function reported(candidates: readonly FieldCandidate[], threshold: number): FieldCandidate[] {
  const [best, ...others] = [...candidates].sort((a, b) => b.score - a.score)
  if (!best || best.score < threshold) return []
  if (!SEVERAL.has(best.name)) return [best]
  return [best, ...others.filter((other) => other.score >= FURTHER.least && other.score >= FURTHER.share * best.score)]
}
