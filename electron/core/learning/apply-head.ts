/**
 * How what was learned on this machine changes the model's opinion. A head knows the taught types and «everything else» as one class, so that what nobody
 * corrected keeps the model's own order and proportions. Its logits start from the model's log-probabilities.
 */
import type { Scored } from '../../shared/domain/document.ts'
import type { Head, WordGrams } from '../../shared/domain/learned-head.ts'
import { type FeatureVector, logitsOf, probabilitiesOf } from './softmax-regression.ts'

/** Scale of the feature vectors: brings the weights near 1. */
const FEATURE_LENGTH = 4
/** Least probability that is taken for true: the model is never quite certain. */
const LEAST = 0.01

/** All types and the taught ones, most probable first. What is missing to 1 is «none of the types». */
export function applyHead(head: Head, types: readonly Scored[], grams: WordGrams): Scored[] {
  if (head.taught.length === 0) return [...types]
  const shares = probabilitiesOf(headLogits(head, grams, offsetsOf(head.taught, types)))
  const rest = shares.at(-1) ?? 1
  const restBefore = restOf(head.taught, types)
  const taught = head.taught.flatMap((id, c) => (id === null ? [] : [{ id, confidence: shares[c] ?? 0 }]))
  const others = types.filter(({ id }) => !head.taught.includes(id))
  const moved = others.map(({ id, confidence }) => ({ id, confidence: restBefore > 0 ? (confidence / restBefore) * rest : 0 }))
  return [...taught, ...moved].toSorted((a, b) => b.confidence - a.confidence)
}

/** Of every class, from the given start. */
export function headLogits(head: Head, grams: WordGrams, offsets?: readonly number[]): Float64Array {
  const weights = { classes: head.taught.length + 1, features: head.grams.length, values: head.weights }
  return logitsOf(weights, featuresOf(head, grams), offsets)
}

/** Log-probability of each class by the model alone. A type that it does not know was among «none of the types». */
export function offsetsOf(taught: Head['taught'], types: readonly Scored[]): number[] {
  const of = new Map(types.map(({ id, confidence }) => [id, confidence]))
  const none = noneOf(types)
  const ofTaught = taught.map((id) => (id === null ? none : (of.get(id) ?? none)))
  return [...ofTaught, restOf(taught, types)].map((probability) => Math.log(Math.max(probability, LEAST)))
}

/** Pieces by frequency and rarity (tf-idf), over the length of the whole text, so that a long letter says no more than a short one. */
export function featuresOf({ grams, rarity }: Pick<Head, 'grams' | 'rarity'>, counts: WordGrams): FeatureVector {
  const ids: number[] = []
  const values: number[] = []
  const scale = FEATURE_LENGTH / lengthOf(counts)
  grams.forEach((gram, i) => {
    const count = counts.get(gram)
    if (count === undefined) return
    ids.push(i)
    values.push(frequency(count) * (rarity[i] ?? 0) * scale)
  })
  return { ids, values }
}

function lengthOf(counts: WordGrams): number {
  let squares = 0
  for (const count of counts.values()) squares += frequency(count) ** 2
  return Math.sqrt(squares) || 1
}

function frequency(count: number): number {
  return 1 + Math.log(count)
}

function noneOf(types: readonly Scored[]): number {
  return Math.max(1 - types.reduce((sum, { confidence }) => sum + confidence, 0), 0)
}

function restOf(taught: Head['taught'], types: readonly Scored[]): number {
  const others = types.filter(({ id }) => !taught.includes(id)).reduce((sum, { confidence }) => sum + confidence, 0)
  return others + (taught.includes(null) ? 0 : noneOf(types))
}
