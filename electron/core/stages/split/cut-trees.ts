/** Decision trees over what the cues see: they know which sights mean little beside others, which a sum of weights cannot say. */
import type { Features } from './cues/cue.ts'

/** A leaf holds log-odds. Above the threshold the second branch holds; what was not seen has strength 0. */
export type CutTree = number | { readonly feature: string; readonly threshold: number; readonly upTo: CutTree; readonly above: CutTree }

/** One tree a line, its words in order from the root: `feature threshold`, then the branch up to it, then the one above; a number alone is a leaf. */
export function parseTrees(text: string): CutTree[] {
  return text
    .trim()
    .split('\n')
    .map((line) => parseTree(line.split(' ').values()))
}

export function treeLine(tree: CutTree): string {
  if (typeof tree === 'number') return String(Number(tree.toFixed(3)))
  return `${tree.feature} ${Number(tree.threshold.toFixed(3))} ${treeLine(tree.upTo)} ${treeLine(tree.above)}`
}

export function leafOf(tree: CutTree, features: Features): number {
  let at = tree
  while (typeof at !== 'number') at = (features[at.feature] ?? 0) <= at.threshold ? at.upTo : at.above
  return at
}

function parseTree(words: Iterator<string>): CutTree {
  const word = words.next().value ?? ''
  const leaf = Number(word)
  if (!Number.isNaN(leaf)) return leaf
  return { feature: word, threshold: Number(words.next().value), upTo: parseTree(words), above: parseTree(words) }
}
