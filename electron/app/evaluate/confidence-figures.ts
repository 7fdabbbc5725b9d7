/** Whether confidences can be trusted: calibration, and how much could be automated at a given error rate. */
import { type Answered, isCorrect } from './classification-figures.ts'
import { clopperPearsonUpper } from './clopper-pearson.ts'

export interface CalibrationBin {
  /** Confidence from (inclusive) to (exclusive, the last one inclusive), 0..1. */
  readonly from: number
  readonly to: number
  readonly documents: number
  /** Mean confidence; what it should be is `accuracy`. */
  readonly confidence: number
  readonly accuracy: number
}

export interface Coverage {
  /** Share 0..1 of all documents whose confidence reaches the threshold. */
  readonly coverage: number
  /** Least confidence; undefined if no threshold keeps the error rate. */
  readonly threshold?: number
  readonly errors: number
  /** Upper 95 % limit of the error rate above the threshold, 0..1. */
  readonly errorLimit: number
}

const BINS = 10
const CONFIDENCE = 0.95

/** Ten bins of equal width; empty ones are left out. */
export function calibrationBins(answered: readonly Answered[]): CalibrationBin[] {
  return Array.from({ length: BINS }, (_, i) => {
    const members = answered.filter((one) => Math.min(BINS - 1, Math.floor(one.confidence * BINS)) === i)
    const confidence = members.reduce((sum, one) => sum + one.confidence, 0) / members.length
    return { from: i / BINS, to: (i + 1) / BINS, documents: members.length, confidence, accuracy: members.filter(isCorrect).length / members.length }
  }).filter((bin) => bin.documents > 0)
}

/** Expected calibration error (Naeini et al. 2015), 0..1: mean distance of confidence and accuracy over the bins, weighted by documents. */
export function expectedCalibrationError(bins: readonly CalibrationBin[]): number {
  const total = bins.reduce((sum, bin) => sum + bin.documents, 0)
  return bins.reduce((sum, bin) => sum + (bin.documents / total) * Math.abs(bin.confidence - bin.accuracy), 0)
}

/** Area under the risk-coverage curve (Geifman & El-Yaniv 2017), 0..1, smaller is better: mean error rate among the k surest, over all k. */
export function areaUnderRiskCoverage(answered: readonly Answered[]): number {
  return thresholds(answered).reduce((sum, step) => sum + (step.added / answered.length) * (step.errors / step.accepted), 0)
}

/**
 * The largest share of documents that could go without a person while the error rate stays below `maxError` (0..1) with 95 % certainty
 * (Clopper–Pearson). Choosing the threshold on the same documents makes it slightly optimistic: confirm it on fresh ones.
 */
export function coverageAtError(answered: readonly Answered[], maxError: number): Coverage {
  let best: Coverage = { coverage: 0, errors: 0, errorLimit: 1 }
  for (const { accepted, errors, threshold } of thresholds(answered)) {
    const errorLimit = clopperPearsonUpper(errors, accepted, CONFIDENCE)
    if (errorLimit <= maxError) best = { coverage: accepted / answered.length, threshold, errors, errorLimit }
  }
  return best
}

interface Step {
  readonly threshold: number
  readonly accepted: number
  readonly errors: number
  /** Documents that this threshold admits and the one before did not. */
  readonly added: number
}

/** Every distinct confidence as a threshold, highest first; equal confidences cannot be told apart and come together. */
function thresholds(answered: readonly Answered[]): Step[] {
  const steps: Step[] = []
  const distinct = [...new Set(answered.map((one) => one.confidence))].sort((a, b) => b - a)
  for (const threshold of distinct) {
    const members = answered.filter((one) => one.confidence === threshold)
    const before = steps.at(-1)
    const errors = (before?.errors ?? 0) + members.filter((one) => !isCorrect(one)).length
    steps.push({ threshold, accepted: (before?.accepted ?? 0) + members.length, errors, added: members.length })
  }
  return steps
}
