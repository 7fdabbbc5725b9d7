/** Whether confidences can be trusted: calibration, and how well they part right answers from wrong ones. */
import type { AdmissionStep } from './admission-steps.ts'
import { type Answered, isCorrect } from './classification-figures.ts'

export interface CalibrationBin {
  /** Confidence from (inclusive) to (exclusive, the last one inclusive), 0..1. */
  readonly from: number
  readonly to: number
  readonly documents: number
  readonly correct: number
  /** Mean confidence; what it should be is `accuracy`. */
  readonly confidence: number
  readonly accuracy: number
}

/** As in Guo et al. 2017, where most published figures come from. */
const BINS = 15

/** Fifteen bins of equal width; empty ones are left out. */
export function calibrationBins(answered: readonly Answered[]): CalibrationBin[] {
  return Array.from({ length: BINS }, (_, i) => {
    const members = answered.filter((one) => Math.min(BINS - 1, Math.floor(one.confidence * BINS)) === i)
    const correct = members.filter(isCorrect).length
    const confidence = members.reduce((sum, one) => sum + one.confidence, 0) / members.length
    return { from: i / BINS, to: (i + 1) / BINS, documents: members.length, correct, confidence, accuracy: correct / members.length }
  }).filter((bin) => bin.documents > 0)
}

/** Expected calibration error (Naeini et al. 2015), 0..1: mean distance of confidence and accuracy over the bins, weighted by documents. */
export function expectedCalibrationError(bins: readonly CalibrationBin[]): number {
  const total = bins.reduce((sum, bin) => sum + bin.documents, 0)
  return bins.reduce((sum, bin) => sum + (bin.documents / total) * Math.abs(bin.confidence - bin.accuracy), 0)
}

/**
 * Area under the risk-coverage curve (Geifman & El-Yaniv 2017), 0..1, smaller is better: mean error rate among the k surest, over all k.
 * Answers that no threshold admits come last.
 */
export function areaUnderRiskCoverage(steps: readonly AdmissionStep[], documents: number, errors: number): number {
  const all = steps.at(-1)?.accepted === documents ? steps : [...steps, { accepted: documents, errors }]
  return all.reduce((sum, step, i) => sum + ((step.accepted - (all[i - 1]?.accepted ?? 0)) / documents) * (step.errors / step.accepted), 0)
}

/** The largest share of documents, surest first, of which at least `precision` were right in this very set. Observed, no promise for others. */
export function coverageAtPrecision(steps: readonly AdmissionStep[], documents: number, precision: number): number {
  const kept = steps.filter(({ accepted, errors }) => (accepted - errors) / accepted >= precision)
  return (kept.at(-1)?.accepted ?? 0) / documents
}

/**
 * Area under the ROC curve 0..1 of telling the two groups apart by a score: the probability that one of `lower` has a lower score than one
 * of `higher`, ties counting half (Hanley & McNeil 1982). Undefined if a group is empty.
 */
export function areaUnderRoc(lower: readonly number[], higher: readonly number[]): number | undefined {
  if (lower.length === 0 || higher.length === 0) return undefined
  const wins = lower.reduce((sum, low) => sum + higher.reduce((won, high) => won + (low < high ? 1 : low === high ? 0.5 : 0), 0), 0)
  return wins / (lower.length * higher.length)
}
