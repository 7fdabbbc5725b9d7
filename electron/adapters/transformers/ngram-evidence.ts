/** Which words carried the decision: each n-gram's share in the best type's logit, given back to the words that produced it. */
import type { Evidence } from '../../shared/domain/document.ts'
import type { RecognizedPage, Word } from '../../shared/domain/page.ts'
import { type NgramFeatures, type NgramHasher, normalizeWord } from './ngram-features.ts'

/** Words shown. */
const MOST_WORDS = 8

interface Carrier {
  readonly word: Word
  readonly page: number
  weight: number
}

/** `contributions[i]` belongs to `ngrams.ids[i]`. Strongest first; weights are fractions of all that spoke for the type. */
export function ngramEvidence(pages: readonly RecognizedPage[], hasher: NgramHasher, ngrams: NgramFeatures, contributions: ArrayLike<number>): Evidence[] {
  const shareOf = new Map(ngrams.ids.map((id, i) => [id, (contributions[i] ?? 0) / (ngrams.counts[i] ?? 1)]))
  const share = (id: number) => shareOf.get(id) ?? 0
  const carriers = new Map<string, Carrier>()
  let before: string | undefined
  for (const page of pages) {
    for (const word of page.words) {
      const text = normalizeWord(word.text)
      if (text === '') continue
      const own = hasher.ofWord(text).reduce((sum, id) => sum + share(id), 0)
      addWeight(carriers, text, { word, page: page.number, weight: own })
      if (before !== undefined) {
        const pair = share(hasher.ofPair(before, text)) / 2
        addWeight(carriers, before, { word, page: page.number, weight: pair })
        addWeight(carriers, text, { word, page: page.number, weight: pair })
      }
      before = text
    }
  }
  return strongest([...carriers.values()])
}

/** The same word in several places is one piece of evidence, shown where it stands first. */
function addWeight(carriers: Map<string, Carrier>, text: string, carrier: Carrier): void {
  const known = carriers.get(text)
  if (known) known.weight += carrier.weight
  else carriers.set(text, { ...carrier })
}

function strongest(carriers: readonly Carrier[]): Evidence[] {
  const speaking = carriers.filter((carrier) => carrier.weight > 0).sort((a, b) => b.weight - a.weight)
  const total = speaking.reduce((sum, carrier) => sum + carrier.weight, 0)
  return speaking.slice(0, MOST_WORDS).map(({ word, page, weight }) => ({ text: word.text, weight: weight / total, page, box: word.box }))
}
