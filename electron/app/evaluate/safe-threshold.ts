/**
 * The threshold tool: the smallest confidence from which on documents may go without a person, so that of those that go at most an allowed
 * share is wrong, with 95 % certainty about future documents of the same kind.
 *
 * Looking for the best threshold tests many of them on the same documents, and with enough tries one passes by luck. So not every threshold is
 * tried at full certainty. It is «Learn then Test» (Angelopoulos, Bates, Candès, Jordan & Lei 2021) with fixed sequences: thresholds are tested
 * from the safe end downwards and the first failure ends the sequence, which needs no correction; several sequences begin at doubling numbers
 * of documents, so that one early error does not spoil everything, and share the 5 % among them (Bonferroni). Each test is Clopper & Pearson's.
 * Where sequences begin depends on how many documents there are and never on which of them were wrong. The promise presumes that errors do
 * not become rarer towards lower confidences; tests/unit/app/evaluate/safe-threshold.test.ts checks it on thousands of simulated offices.
 */
import type { AdmissionStep } from './admission-steps.ts'
import { binomialCdf, clopperPearsonUpper } from './clopper-pearson.ts'

export interface SafeThreshold {
  readonly threshold: number
  /** Documents of this set that reach it, and the errors among them. */
  readonly accepted: number
  readonly errors: number
  /** Upper limit 0..1 of the error rate among future ones, at the certainty that this test had to have. */
  readonly errorLimit: number
}

export const CERTAINTY = 0.95

/** `steps`: highest threshold first. `maxError` 0..1. Undefined: no threshold keeps it, most often for want of documents. */
export function safeThreshold(steps: readonly AdmissionStep[], maxError: number): SafeThreshold | undefined {
  const sequences = sequencesFor(steps.at(-1)?.accepted ?? 0, maxError)
  const doubt = (1 - CERTAINTY) / sequences
  const ends = Array.from({ length: sequences }, (_, i) => endOfSequence(steps, faultlessNeeded(maxError, doubt) * 2 ** i, { maxError, doubt }))
  const last = Math.max(-1, ...ends)
  const best = steps[last]
  return best && { ...best, errorLimit: clopperPearsonUpper(best.errors, best.accepted, 1 - doubt) }
}

/** Documents that must be right without a single error before an error rate of `maxError` can be excluded with 1 − `doubt`. */
export function faultlessNeeded(maxError: number, doubt = 1 - CERTAINTY): number {
  return Math.ceil(Math.log(doubt) / Math.log1p(-maxError))
}

/** As many as can begin below `documents` when they share the doubt; at least one. */
function sequencesFor(documents: number, maxError: number): number {
  let count = 1
  while (faultlessNeeded(maxError, (1 - CERTAINTY) / (count + 1)) * 2 ** count <= documents) count++
  return count
}

/** Index of the last step before the first that fails, from the first step on that accepts at least `least` documents; −1 if that one fails. */
function endOfSequence(steps: readonly AdmissionStep[], least: number, { maxError, doubt }: { maxError: number; doubt: number }): number {
  const start = steps.findIndex((step) => step.accepted >= least)
  if (start === -1) return -1
  const failure = steps.findIndex((step, i) => i >= start && !keeps(step, maxError, doubt))
  const end = (failure === -1 ? steps.length : failure) - 1
  return end < start ? -1 : end
}

/** Were the error rate `maxError` or more, so few errors would be seen with a probability of at most `doubt`. */
function keeps({ accepted, errors }: AdmissionStep, maxError: number, doubt: number): boolean {
  return errors < accepted && binomialCdf(errors, accepted, maxError) <= doubt
}
