/** What the machine thinks of one place between two pages, in words instead of decimals. */

export type Certainty = 'begins' | 'probably-begins' | 'unsure' | 'probably-continues' | 'continues'

/** Probability from which it counts as sure, and as probable: for the eye. What needs a person's look is decided by the settings. */
const SURE = 0.95
const PROBABLE = 0.8

/** `probability` 0..1 that a document begins here; undefined where the question does not arise. */
export function certaintyOf(probability: number | null): Certainty | undefined {
  if (probability === null) return undefined
  if (probability >= SURE) return 'begins'
  if (probability >= PROBABLE) return 'probably-begins'
  if (probability > 1 - PROBABLE) return 'unsure'
  return probability > 1 - SURE ? 'probably-continues' : 'continues'
}

/** A place that deserves a look where the stack as a whole does. */
export function isDoubtful(probability: number | null): boolean {
  const certainty = certaintyOf(probability)
  return certainty !== undefined && certainty !== 'begins' && certainty !== 'continues'
}
