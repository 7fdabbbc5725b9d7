import { describe, expect, it } from 'vitest'
import { type AdmissionStep, admissionSteps } from '../../../../electron/app/evaluate/admission-steps.ts'
import type { Answered } from '../../../../electron/app/evaluate/classification-figures.ts'
import { binomialCdf } from '../../../../electron/app/evaluate/clopper-pearson.ts'
import { faultlessNeeded, safeThreshold } from '../../../../electron/app/evaluate/safe-threshold.ts'

const many = (count: number, confidence: number, right: boolean): Answered[] =>
  Array.from({ length: count }, () => ({ truth: 'a', answer: right ? 'a' : 'b', confidence }))
const thresholdOf = (answered: readonly Answered[], maxError = 0.01) => safeThreshold(admissionSteps(answered), maxError)

describe('safeThreshold', () => {
  it('admits what keeps the limit', () => {
    // 299 faultless at 0.9 exclude 1 %; the 100 beneath with 5 errors do not keep it.
    const best = thresholdOf([...many(299, 0.9, true), ...many(95, 0.6, true), ...many(5, 0.6, false)])
    expect(best).toMatchObject({ threshold: 0.9, accepted: 299, errors: 0 })
    expect(best?.errorLimit).toBeCloseTo(1 - 0.05 ** (1 / 299), 9)
  })

  it('accepts a threshold below one that failed for want of documents', () => {
    expect(thresholdOf([...many(100, 0.95, true), ...many(199, 0.9, true)])?.threshold).toBe(0.9)
  })

  it('gets over an early error where there are enough documents for a second sequence', () => {
    expect(thresholdOf([...many(1, 0.99, false), ...many(999, 0.9, true)])).toMatchObject({ threshold: 0.9, errors: 1 })
  })

  it.each<[string, Answered[]]>([
    ['too few documents', many(298, 0.99, true)],
    ['an early error among few', [...many(1, 0.99, false), ...many(298, 0.9, true)]],
    ['nothing that may be admitted', many(1000, 0, true)],
    ['no documents', []],
    ['nothing but errors', many(1000, 0.9, false)],
  ])('promises nothing with %s', (_, answered) => {
    expect(thresholdOf(answered)).toBeUndefined()
  })

  it('cannot part documents of the same confidence', () => {
    expect(thresholdOf([...many(300, 0.9, true), ...many(10, 0.9, false)])).toBeUndefined()
  })

  it('does not depend on the order of the documents', () => {
    const answered = [...many(500, 0.9, true), ...many(30, 0.5, false), ...many(100, 0.7, true)]
    expect(thresholdOf(answered.toReversed(), 0.03)).toEqual(thresholdOf(answered, 0.03))
  })
})

it.each([
  [0.01, 299],
  [0.05, 59],
  [0.5, 5],
])('an error rate of %d needs %d documents without an error', (maxError, needed) => {
  expect(faultlessNeeded(maxError)).toBe(needed)
})

/** Error rate at rank 0 (surest) to 1; what a threshold admits on the whole is its mean above it. */
interface Office {
  readonly name: string
  readonly errorAt: (rank: number) => number
  readonly documents: number
  readonly maxError: number
}

const OFFICES: readonly Office[] = [
  { name: 'errors that grow evenly', errorAt: (rank) => 0.06 * rank, documents: 900, maxError: 0.02 },
  { name: 'a good model with a weak tail', errorAt: (rank) => 0.9 * rank ** 6, documents: 700, maxError: 0.01 },
  { name: 'labels of which some are wrong', errorAt: (rank) => 0.004 + 0.5 * rank ** 4, documents: 1500, maxError: 0.01 },
  { name: 'confidences that say nothing, errors just above the limit', errorAt: () => 0.0505, documents: 2000, maxError: 0.05 },
]
const OFFICES_SIMULATED = 600
const ALLOWED_BROKEN = 0.05

type Choose = (steps: readonly AdmissionStep[], maxError: number) => { readonly threshold: number } | undefined

describe('the promise, over simulated offices', () => {
  it.each(OFFICES)('holds in at least 95 % with $name', (office) => {
    expect(shareBroken(office, safeThreshold)).toBeLessThanOrEqual(ALLOWED_BROKEN)
  })

  it('is of use: with a good model most of what could go is let go', () => {
    const good = { name: '', errorAt: (rank: number) => 0.9 * rank ** 6, documents: 1500, maxError: 0.03 }
    const random = createRandom(7)
    const admitted = Array.from({ length: 50 }, () => 1 - (safeThreshold(simulate(good, random), good.maxError)?.threshold ?? 1))
    expect(admitted.reduce((sum, share) => sum + share, 0) / admitted.length).toBeGreaterThan(0.65)
  })

  it('would be broken by trying every threshold at full certainty', () => {
    const naive: Choose = (steps, maxError) => steps.findLast(({ errors, accepted }) => binomialCdf(errors, accepted, maxError) <= 0.05)
    const flat = { name: '', errorAt: () => 0.0505, documents: 600, maxError: 0.05 }
    expect(shareBroken(flat, naive)).toBeGreaterThan(2 * ALLOWED_BROKEN)
  })
})

/** Share of simulated offices whose true error rate above the chosen threshold is more than allowed. */
function shareBroken(office: Office, choose: Choose): number {
  const random = createRandom(20261130)
  const broken = Array.from({ length: OFFICES_SIMULATED }, () => choose(simulate(office, random), office.maxError)).filter(
    (best) => best !== undefined && trueError(office, 1 - best.threshold) > office.maxError,
  )
  return broken.length / OFFICES_SIMULATED
}

/** One office's checked documents; the confidence is one minus the rank. */
function simulate({ errorAt, documents }: Office, random: () => number): AdmissionStep[] {
  let errors = 0
  return Float64Array.from({ length: documents }, random)
    .sort()
    .reduce<AdmissionStep[]>((steps, rank, i) => {
      if (random() < errorAt(rank)) errors++
      steps.push({ threshold: 1 - rank, accepted: i + 1, errors })
      return steps
    }, [])
}

function trueError({ errorAt }: Office, rank: number): number {
  const parts = 400
  return Array.from({ length: parts }, (_, i) => errorAt(((i + 0.5) / parts) * rank)).reduce((sum, error) => sum + error, 0) / parts
}

/** mulberry32: the same numbers in every run. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}
