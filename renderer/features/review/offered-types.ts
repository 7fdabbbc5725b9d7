/** Which of the machine's other guesses are worth a person's eye; their numbers are the keys that choose them. */

export interface Guess {
  readonly id: string
  /** Probability 0..1. */
  readonly confidence: number
}

/** Keys 1 to 9. */
const MOST = 9
/** Below this a guess is noise … */
const WORTH_SHOWING = 0.01
/** … unless the machine does not know better: then so many are shown in any case. */
const LEAST_WHEN_UNSURE = 5

/** `type`: the machine's; `threshold`: probability from which it counts as sure. */
export function offeredTypes(
  type: { readonly id: string | null; readonly confidence: number; readonly alternatives: readonly Guess[] } | undefined,
  threshold: number,
): readonly Guess[] {
  if (type === undefined) return []
  const isUnsure = type.id === null || type.confidence < threshold
  return type.alternatives.filter(({ confidence }, i) => confidence >= WORTH_SHOWING || (isUnsure && i < LEAST_WHEN_UNSURE)).slice(0, MOST)
}
