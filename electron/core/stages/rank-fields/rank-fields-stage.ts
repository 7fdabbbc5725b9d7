/** Orders the readings of every field, best first: equal readings are merged, and evidence of different kinds adds up. */
import type { FieldCandidate, FieldMethod } from '../../../shared/domain/candidate.ts'
import type { FoundDocument, RankedDocument } from '../../../shared/domain/document.ts'
import { fieldsOfType, type Taxonomy } from '../../../shared/taxonomy/taxonomy.ts'
import { foldValue } from '../../../shared/text/fold-text.ts'
import { nameParts } from '../../../shared/text/person-name.ts'
import type { Stage } from '../../pipeline/stage.ts'

/** Readings kept per field. */
const KEPT = 4
/** Share of a further, different kind of evidence that counts: finders look at the same words, so they are far from independent (heuristic). */
const DEPENDENCE = 0.5
const HIGHEST = 0.99
/** Most exact first. */
const EXACTNESS: readonly FieldMethod[] = ['person', 'embedded-xml', 'form', 'barcode', 'rule', 'model']

export function rankFieldsStage(taxonomy: Taxonomy): Stage<FoundDocument, RankedDocument> {
  return {
    id: 'rank-fields',
    weight: 0.2,
    async run(document) {
      const ranked = fieldsOfType(taxonomy, document.type.id).flatMap((field) =>
        mergeReadings(document.candidates.filter((candidate) => candidate.name === field.name))
          .sort((a, b) => b.score - a.score)
          .slice(0, KEPT),
      )
      return { ...document, ranked }
    },
  }
}

/** One candidate per reading; the most exact source stands for all, with the strongest score, raised by the others (noisy-or, damped). */
export function mergeReadings(candidates: readonly FieldCandidate[]): FieldCandidate[] {
  const groups = new Map<string, FieldCandidate[]>()
  for (const candidate of candidates) {
    const key = readingKey(candidate)
    groups.set(key, [...(groups.get(key) ?? []), candidate])
  }
  return [...groups.values()].map((group) => {
    const [best, ...others] = [...group].sort((a, b) => b.score - a.score) as [FieldCandidate, ...FieldCandidate[]]
    return { ...mostExact(group), score: others.length === 0 ? best.score : combinedScore(best, others) }
  })
}

/** The same value may be read from a form, by a rule and by the model: what is shown is the source that can be checked best; among equals the stronger. */
function mostExact(group: readonly FieldCandidate[]): FieldCandidate {
  const rank = (candidate: FieldCandidate) => EXACTNESS.indexOf(candidate.method)
  return [...group].sort((a, b) => rank(a) - rank(b) || b.score - a.score)[0] as FieldCandidate
}

/** Only the best of each further origin counts: ten mentions by one rule are one opinion. */
function combinedScore(best: FieldCandidate, others: readonly FieldCandidate[]): number {
  const byOrigin = new Map<string, number>()
  for (const other of others) {
    const origin = `${other.method}:${other.origin.split(':')[0]}`
    if (origin !== `${best.method}:${best.origin.split(':')[0]}`) byOrigin.set(origin, Math.max(byOrigin.get(origin) ?? 0, other.score))
  }
  const miss = [...byOrigin.values()].reduce((product, score) => product * (1 - DEPENDENCE * score), 1 - best.score)
  return Math.min(HIGHEST, 1 - miss)
}

function readingKey(candidate: FieldCandidate): string {
  if (candidate.name.endsWith('.name') && candidate.name !== 'sender.name') return [...nameParts(candidate.value)].sort().join(' ')
  return foldValue(candidate.normalized ?? candidate.value)
}
