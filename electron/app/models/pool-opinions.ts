/**
 * Two opinions become one: a log-linear pool, p ∝ Π pₖ^wₖ (Genest & Zidek 1986, «Combining probability distributions», Statistical Science 1),
 * with weights fitted on documents that neither opinion was fitted on. One opinion alone is made sharper or flatter by the same fit.
 */
import { NO_TYPE } from '../../adapters/transformers/reader-config.ts'
import { minimise } from '../../core/learning/minimise.ts'
import type { Reading } from '../../core/ports/document-reader.ts'
import type { PackOpinion, PoolWeights } from '../../core/ports/pack-reader.ts'
import type { Scored } from '../../shared/domain/document.ts'

/** A document with a known answer: what each opinion gives to the answers that all of them know. */
export interface PoolCase {
  /** [opinion][answer] */
  readonly opinions: readonly (readonly number[])[]
  /** Index of the right answer. */
  readonly truth: number
}

/** Probability below which an opinion is not taken at its word: no single document may cost more than 9 nats. */
const LEAST = 1e-4
/** Weights from here down do harm or nothing. */
const NO_USE = 0

/** The reading with the pack's word in it. */
export function withPack(reading: Reading, { types, departments, weights }: PackOpinion): Reading {
  const pooled = poolOpinions(reading.departments, departments, weights.departments)
  return {
    ...reading,
    types: withoutNoType(poolOpinions(withNoType(reading.types), types, weights.types)),
    departments: pooled.toSorted((a, b) => b.confidence - a.confidence),
  }
}

/**
 * The reader's opinion, changed by the pack's. What the reader gives to answers that the pack does not know stays; the rest is shared out anew.
 * In the reader's order.
 */
function poolOpinions(reader: readonly Scored[], pack: readonly Scored[], weights: PoolWeights): Scored[] {
  const own = new Map(pack.map(({ id, confidence }) => [id, confidence]))
  const shared = reader.filter(({ id }) => own.has(id))
  const mass = shared.reduce((sum, { confidence }) => sum + confidence, 0)
  const opinions = [shared.map(({ confidence }) => confidence), shared.map(({ id }) => own.get(id) ?? 0)]
  const pooled = pool(opinions, [weights.reader, weights.pack])
  const anew = new Map(shared.map(({ id }, i) => [id, mass * (pooled[i] ?? 0)]))
  return reader.map((scored) => ({ ...scored, confidence: anew.get(scored.id) ?? scored.confidence }))
}

export function pool(opinions: PoolCase['opinions'], weights: readonly number[]): number[] {
  const count = opinions[0]?.length ?? 0
  const scores = Array.from({ length: count }, (_, c) => opinions.reduce((sum, opinion, k) => sum + (weights[k] ?? 0) * safeLog(opinion[c]), 0))
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/**
 * Weights of least cross-entropy, pulled towards the given ones as strongly as one document that is wrong by a factor of e. An opinion whose
 * weight would be negative gets none, and the others are fitted without it.
 */
export function fitPool(cases: readonly PoolCase[], towards: readonly number[]): number[] {
  const fitted = Array.from(minimise(Float64Array.from(towards), (weights) => lossOf(cases, weights, towards)))
  const useless = fitted.findIndex((weight) => weight <= NO_USE)
  if (useless === -1) return fitted
  const others = fitPool(
    cases.map(({ opinions, truth }) => ({ opinions: opinions.toSpliced(useless, 1), truth })),
    towards.toSpliced(useless, 1),
  )
  return others.toSpliced(useless, 0, NO_USE)
}

/** With «none of the types» as an answer of its own, which the reader leaves out of its list. */
export function withNoType(types: readonly Scored[]): Scored[] {
  const rest = 1 - types.reduce((sum, { confidence }) => sum + confidence, 0)
  return [...types.map(({ id, confidence }) => ({ id, confidence })), { id: NO_TYPE, confidence: Math.max(0, rest) }]
}

/** Most probable first. */
export function withoutNoType(types: readonly Scored[]): Scored[] {
  return types.filter(({ id }) => id !== NO_TYPE).toSorted((a, b) => b.confidence - a.confidence)
}

/** Summed cross-entropy in nats. */
export function crossEntropy(cases: readonly PoolCase[], weights: readonly number[]): number {
  return cases.reduce((sum, { opinions, truth }) => sum - Math.log(Math.max(pool(opinions, weights)[truth] ?? 0, Number.MIN_VALUE)), 0)
}

function lossOf(cases: readonly PoolCase[], weights: Float64Array, towards: readonly number[]) {
  const gradient = weights.map((weight, k) => weight - (towards[k] ?? 0))
  const value = gradient.reduce((sum, distance) => sum + (distance * distance) / 2, 0) + crossEntropy(cases, Array.from(weights))
  for (const { opinions, truth } of cases) {
    const pooled = pool(opinions, Array.from(weights))
    opinions.forEach((opinion, k) => {
      const expected = pooled.reduce((sum, probability, c) => sum + probability * safeLog(opinion[c]), 0)
      gradient[k] = (gradient[k] ?? 0) + expected - safeLog(opinion[truth])
    })
  }
  return { value, gradient }
}

function safeLog(probability = 0): number {
  return Math.log(Math.max(probability, LEAST))
}
