import { describe, expect, it } from 'vitest'
import { ngramEvidence } from '../../../../electron/adapters/transformers/ngram-evidence.ts'
import { createNgramHasher } from '../../../../electron/adapters/transformers/ngram-features.ts'
import { pageOf } from '../../../fixtures/model/page-of.ts'

const hasher = createNgramHasher(1 << 20)

/** Evidence when only the given features contribute. */
function evidenceFor(pages: ReturnType<typeof pageOf>[], shares: (id: number) => number) {
  const ngrams = hasher.features(pages.flatMap((page) => page.words.map((word) => word.text)))
  return ngramEvidence(pages, hasher, ngrams, ngrams.ids.map(shares))
}

const idOfWord = (word: string) => hasher.ofWord(word)[0]

describe('ngramEvidence', () => {
  it('points at the word with page, box and text as printed', () => {
    const pages = [pageOf(['Guten Tag']), pageOf(['die „Mahnung“ hier'], { number: 2 })]
    const evidence = evidenceFor(pages, (id) => (id === idOfWord('mahnung') ? 3 : 0))
    expect(evidence).toEqual([{ text: '„Mahnung“', weight: 1, page: 2, box: [0.1, 0, 0.08, 0.01] }])
  })

  it('shows a repeated word once, where it stands first', () => {
    const evidence = evidenceFor([pageOf(['Mahnung und Mahnung'])], (id) => (id === idOfWord('mahnung') ? 3 : 0))
    expect(evidence.map((one) => [one.text, one.weight, one.box[0]])).toEqual([['Mahnung', 1, 0]])
  })

  it('shares a pair between its words', () => {
    const evidence = evidenceFor([pageOf(['letzte Mahnung bitte'])], (id) => (id === hasher.ofPair('letzte', 'mahnung') ? 2 : 0))
    expect(evidence.map((one) => [one.text, one.weight])).toEqual([
      ['letzte', 0.5],
      ['Mahnung', 0.5],
    ])
  })

  it('leaves out words that speak against the type', () => {
    const shares = new Map([
      [idOfWord('eins'), 3],
      [idOfWord('zwei'), 1],
      [idOfWord('drei'), -5],
    ])
    const evidence = evidenceFor([pageOf(['zwei drei eins'])], (id) => shares.get(id) ?? 0)
    expect(evidence.map((one) => [one.text, one.weight])).toEqual([
      ['eins', 0.75],
      ['zwei', 0.25],
    ])
  })

  it('shows at most eight words and nothing for nothing', () => {
    const page = pageOf(['eins zwei drei vier fünf sechs sieben acht neun zehn'])
    expect(evidenceFor([page], () => 1)).toHaveLength(8)
    expect(evidenceFor([page], () => 0)).toEqual([])
  })
})
