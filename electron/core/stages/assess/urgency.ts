/** How soon a person must act: the highest of what the type, the model, the deadlines and the words say; never below the type's default. */
import type { CheckedDocument, Urgency } from '../../../shared/domain/document.ts'
import { type Taxonomy, typeById } from '../../../shared/taxonomy/taxonomy.ts'
import type { NearDeadline } from './deadline-nearness.ts'
import type { UrgentWords } from './urgent-words.ts'

export interface UrgencyInput {
  readonly document: CheckedDocument
  readonly taxonomy: Taxonomy
  readonly near: readonly NearDeadline[]
  readonly words: readonly UrgentWords[]
}

const RANK: Readonly<Record<Urgency, number>> = { normal: 0, soon: 1, immediate: 2 }

/** The model's head raises the urgency only when it is this sure (heuristic: a false alarm costs less than a missed one, yet too many dull). */
const MODEL_SURE = 0.6

export function urgencyOf({ document, taxonomy, near, words }: UrgencyInput): Urgency {
  const levels: Urgency[] = [
    typeById(taxonomy, document.type.id)?.urgency ?? 'normal',
    document.modelUrgency.confidence >= MODEL_SURE ? document.modelUrgency.id : 'normal',
    ...near.map((n) => n.urgency),
    ...words.map((w) => w.urgency),
  ]
  return levels.reduce((highest, level) => (RANK[level] > RANK[highest] ? level : highest), 'normal')
}
