/**
 * The type of a document, or none. What the model takes for none of its types is offered first as the type for everything that cannot be assigned
 * (kind «sonstiges»: advertising, misdirected mail), where a clerk would file it; a person decides.
 */
import type { ClassifiedDocument, Scored } from '../../../shared/domain/document.ts'
import type { Taxonomy } from '../../../shared/taxonomy/taxonomy.ts'
import type { Reading } from '../../ports/document-reader.ts'

/** Further guesses a person is offered. */
export const ALTERNATIVES = 5

/**
 * Below the model's threshold, or where «none of the types» outweighs the type for the rest, there is no answer; the best guess is then the first
 * alternative. Types that the authority has switched off are not among the guesses, and nobody inherits their probability: such a letter is of no
 * known type.
 */
export function chooseType(reading: Reading, taxonomy: Taxonomy): ClassifiedDocument['type'] {
  const none = Math.max(0, 1 - reading.types.reduce((sum, type) => sum + type.confidence, 0))
  const catchAll = taxonomy.types.find((type) => type.kind === 'sonstiges')?.id
  const offered = new Set(taxonomy.types.map((type) => type.id))
  const types = reading.types
    .filter((type) => offered.has(type.id))
    .map(({ id, confidence }) => ({ id, confidence: id === catchAll ? confidence + none : confidence }))
    .sort((a, b) => b.confidence - a.confidence)
  const [winner] = types
  const isLikeNone = winner?.id === catchAll && none > (winner?.confidence ?? 0) / 2
  const isKnown = winner !== undefined && winner.confidence >= reading.unknownThreshold && !isLikeNone
  return {
    id: isKnown ? winner.id : null,
    confidence: (winner?.confidence ?? 0) - (isLikeNone ? none : 0),
    alternatives: types.slice(isKnown ? 1 : 0).slice(0, ALTERNATIVES),
    evidence: reading.evidence,
  }
}

/** A type that the separator sheet before the document names is certain; what the model thinks is offered beside it. */
export function underSheet(read: ClassifiedDocument['type'], given: string | undefined): ClassifiedDocument['type'] {
  if (given === undefined) return read
  if (read.id === given) return { ...read, confidence: 1 }
  const guessed: Scored[] = read.id === null ? [] : [{ id: read.id, confidence: read.confidence }]
  const others = [...guessed, ...read.alternatives].filter(({ id }) => id !== given)
  return { id: given, confidence: 1, alternatives: others.slice(0, ALTERNATIVES), evidence: [] }
}
