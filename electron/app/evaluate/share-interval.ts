/** A proportion with its exact two-sided 95 % interval (Clopper & Pearson 1934). */
import { clopperPearsonUpper } from './clopper-pearson.ts'

/** How many of how many, with the limits 0..1 of the share. */
export interface Share {
  readonly correct: number
  readonly of: number
  readonly low: number
  readonly high: number
}

/** One-sided certainty of each end; both together leave 5 % outside. */
const EACH_END = 0.975

/** Limits 0..1 of a share of `count` in `of`; 0..1 for none of none. Example: 94 of 100 → 0.874..0.978. */
export function shareInterval(count: number, of: number): { readonly low: number; readonly high: number } {
  if (of === 0) return { low: 0, high: 1 }
  return { low: 1 - clopperPearsonUpper(of - count, of, EACH_END), high: clopperPearsonUpper(count, of, EACH_END) }
}

export function shareOf(correct: number, of: number): Share {
  return { correct, of, ...shareInterval(correct, of) }
}
