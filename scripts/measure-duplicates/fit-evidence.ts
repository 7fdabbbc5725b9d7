/**
 * Fits the weights of `electron/core/stages/assess/duplicates/evidence.ts`: logistic regression with a quadratic penalty, by gradient steps with momentum;
 * the same pairs give the same weights.
 */
import { type Evidence, evidenceOf } from '../../electron/core/stages/assess/duplicates/evidence.ts'
import { tokensOf } from '../../electron/core/stages/assess/duplicates/same-letter.ts'
import type { LetterPair } from './letter-pairs.ts'

interface Sample {
  readonly figures: readonly number[]
  readonly isSame: boolean
  readonly weight: number
}

/** So that both kinds count: pairs of one letter are few, single digits are the hardest and the rarest in a day's mail (heuristic). */
const SAME_WEIGHT = 3
const WEIGHTS: Readonly<Record<string, number>> = { 'next letter': 0.25, 'other person': 0.25, 'one digit only': 0.1 }
const OTHER_WEIGHT = 0.5
const PENALTY = 1
/** Share of the pairs of two scans of one letter, among those that are fitted, that the constant is to join: one point above the bar of 95 %. */
const SHARE_JOINED = 0.96
const STEPS = 10_000
const STEP = 0.2
const MOMENTUM = 0.9

/** Rounded to two digits. Pairs of any two letters are left out: what they differ in says nothing about alike ones. */
export function fitEvidence(pairs: Iterable<LetterPair>): Evidence {
  const samples = [...pairs]
    .filter(({ kind }) => kind !== 'any two')
    .map(({ relation, kind, a, b }) => ({ relation, kind, evidence: evidenceOf(tokensOf(a), tokensOf(b)) }))
  const names = Object.keys(samples[0]?.evidence ?? {}) as (keyof Evidence)[]
  const figuresOf = (evidence: Evidence) => names.map((name) => evidence[name])
  const fitted = fit(
    samples.map(({ relation, kind, evidence }) => ({
      figures: figuresOf(evidence),
      isSame: relation === 'same',
      weight: relation === 'same' ? SAME_WEIGHT : (WEIGHTS[kind] ?? OTHER_WEIGHT),
    })),
    names.indexOf('always'),
  ).map(rounded)
  const twoScans = samples.filter(({ kind }) => kind.startsWith('two scans')).map(({ evidence }) => oddsOf(figuresOf(evidence), fitted))
  const least = twoScans.sort((x, y) => x - y)[Math.floor((1 - SHARE_JOINED) * twoScans.length)] ?? 0
  return Object.fromEntries(names.map((name, i) => [name, name === 'always' ? roundedUp((fitted[i] ?? 0) - least) : (fitted[i] ?? 0)])) as Evidence
}

/** `constant`: place of the figure that is not drawn to 0. */
function fit(all: readonly Sample[], constant: number): number[] {
  const fitted = all[0]?.figures.map(() => 0) ?? []
  const speed = fitted.map(() => 0)
  const total = all.reduce((sum, { weight }) => sum + weight, 0)
  for (let step = 0; step < STEPS; step++) {
    const slope = slopeAt(fitted, all)
    for (let i = 0; i < fitted.length; i++) {
      const shrink = i === constant ? 0 : 2 * PENALTY * (fitted[i] ?? 0)
      speed[i] = MOMENTUM * (speed[i] ?? 0) - (STEP * ((slope[i] ?? 0) + shrink)) / total
      fitted[i] = (fitted[i] ?? 0) + (speed[i] ?? 0)
    }
  }
  return fitted
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100
}

/** By one to two hundredths more: the pair that sets the constant is to lie above 0, as it was rounded itself. */
function roundedUp(weight: number): number {
  return Math.ceil(weight * 100 + 1) / 100
}

function oddsOf(figures: readonly number[], weights: readonly number[]): number {
  return figures.reduce((sum, figure, i) => sum + figure * (weights[i] ?? 0), 0)
}

function slopeAt(at: readonly number[], all: readonly Sample[]): number[] {
  const slope = at.map(() => 0)
  for (const { figures, isSame, weight } of all) {
    const odds = oddsOf(figures, at)
    const error = weight * (1 / (1 + Math.exp(-odds)) - (isSame ? 1 : 0))
    for (let i = 0; i < slope.length; i++) slope[i] = (slope[i] ?? 0) + error * (figures[i] ?? 0)
  }
  return slope
}
