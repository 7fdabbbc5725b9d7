/**
 * What a text is made of, for learning on the device: the pieces of three to five letters of its words («^hundesteuer$» has `^hu`, `hund`, `steue`, …),
 * each counted. Compounds and endings share pieces, and an error of text recognition spoils only a few of them. Numbers say nothing about a type and
 * are left out.
 */
import type { WordGrams } from '../../shared/domain/learned-head.ts'

const SHORTEST = 3
const LONGEST = 5
/** More words than any letter has: what a stack is stands on its first pages. */
const MOST_WORDS = 4_000
/** FNV-1a, 32 bit. */
const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

export function wordGrams(words: readonly string[]): WordGrams {
  const counts = new Map<number, number>()
  for (const word of words.slice(0, MOST_WORDS)) {
    for (const part of word
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [])
      addGrams(`^${part}$`, counts)
  }
  return counts
}

/** Pieces that start at the same place share their beginning's hash. */
function addGrams(word: string, counts: Map<number, number>): void {
  for (let start = 0; start + SHORTEST <= word.length; start++) {
    let hash = OFFSET
    for (let length = 1; length <= LONGEST && start + length <= word.length; length++) {
      hash = Math.imul(hash ^ word.charCodeAt(start + length - 1), PRIME)
      if (length >= SHORTEST) counts.set(hash >>> 0, (counts.get(hash >>> 0) ?? 0) + 1)
    }
  }
}
