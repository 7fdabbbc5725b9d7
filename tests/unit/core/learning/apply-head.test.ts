import { expect, it } from 'vitest'
import { applyHead } from '../../../../electron/core/learning/apply-head.ts'
import { wordGrams } from '../../../../electron/core/learning/word-grams.ts'
import { type Head, NO_HEAD } from '../../../../electron/shared/domain/learned-head.ts'

const types = [
  { id: 'rechnung', confidence: 0.4 },
  { id: 'mahnung', confidence: 0.2 },
  { id: 'werbung', confidence: 0.1 },
]
/** Looks at no words: only its biases speak. */
const biased = (taught: Head['taught'], biases: readonly number[]): Head => ({ taught, grams: [], rarity: [], weights: Float64Array.from(biases) })
const grams = wordGrams(['Brief'])
const of = (scored: ReturnType<typeof applyHead>) => Object.fromEntries(scored.map(({ id, confidence }) => [id, Number(confidence.toFixed(3))]))

it('changes nothing where nothing was learned', () => {
  expect(applyHead(NO_HEAD, types, grams)).toEqual(types)
  expect(of(applyHead(biased(['mahnung'], [0, 0]), types, grams))).toEqual({ rechnung: 0.4, mahnung: 0.2, werbung: 0.1 })
})

it('raises a taught type, and the others keep their proportions', () => {
  const [first, ...rest] = applyHead(biased(['mahnung'], [2, 0]), types, grams)
  expect(first?.id).toBe('mahnung')
  expect(rest.map(({ id }) => id)).toEqual(['rechnung', 'werbung'])
  expect((rest[0]?.confidence ?? 0) / (rest[1]?.confidence ?? 1)).toBeCloseTo(4)
})

it('gives a new type a share of what was none of the types', () => {
  const scored = applyHead(biased(['bauantrag'], [0, 0]), types, grams)
  expect(of(scored)['bauantrag']).toBeCloseTo(0.3 / 1.3, 3)
  expect(scored.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThan(1)
})

it('learns «none of the types» as what is missing to one', () => {
  const sum = (scored: typeof types) => scored.reduce((total, { confidence }) => total + confidence, 0)
  expect(sum(applyHead(biased([null], [2, 0]), types, grams))).toBeLessThan(0.3)
  expect(sum(applyHead(biased([null], [-2, 0]), types, grams))).toBeGreaterThan(0.9)
})

it('looks at the pieces that it knows, in a long text as in a short one', () => {
  const [gram] = [...wordGrams(['Hund']).keys()]
  const head: Head = { taught: ['hundesteuer'], grams: [gram ?? 0], rarity: [3], weights: Float64Array.of(2, 0, 0, 0) }
  const share = (words: string) => of(applyHead(head, types, wordGrams(words.split(' '))))['hundesteuer'] ?? 0
  expect(share('Hund')).toBeGreaterThan(share('Katze'))
  expect(share('Hund Hund Hund')).toBeCloseTo(share('Hund'), 2)
})
