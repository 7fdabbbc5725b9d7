/**
 * Which of several places on the pages is a field's value, if any: a conditional logit (McFadden 1974) over the options of one document.
 * Every option has named binary features; «none of them» is an option of its own with utility 0. Features without a weight count nothing.
 */

import type { Mention } from '../../../../shared/text/mention.ts'
import type { TextLine } from '../../../../shared/text/text-line.ts'

export interface Option extends Mention {
  readonly line: TextLine
  readonly row: number
  readonly features: readonly string[]
  readonly normalized?: string | undefined
  readonly repair?: string | undefined
}

export type Weights = ReadonlyMap<string, number>

/** Probability 0..1 of each option to be the value; what is missing to 1 is the probability that there is none. */
export function choiceProbabilities(options: readonly (readonly string[])[], weights: Weights): number[] {
  const utilities = options.map((features) => features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0))
  const highest = utilities.reduce((most, utility) => Math.max(most, utility), 0)
  const total = utilities.reduce((sum, utility) => sum + Math.exp(utility - highest), Math.exp(-highest))
  return utilities.map((utility) => Math.exp(utility - highest) / total)
}
