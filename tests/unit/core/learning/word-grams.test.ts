import { expect, it } from 'vitest'
import { wordGrams } from '../../../../electron/core/learning/word-grams.ts'

it.each([
  ['capitals', 'HUNDESTEUER', 'Hundesteuer'],
  ['punctuation', '„Hundesteuer“,', 'Hundesteuer'],
  ['separate accents', 'Gebu\u0308hr', 'Gebühr'],
  ['numbers beside words', 'Hund 4711', 'Hund'],
])('does not see %s', (_, one, other) => {
  expect(wordGrams(one.split(' '))).toEqual(wordGrams(other.split(' ')))
})

it('counts pieces of three to five letters with the ends of the word', () => {
  expect([...wordGrams(['Ei']).values()]).toEqual([1, 1, 1])
  expect(wordGrams(['Ei', 'Ei'])).toEqual(new Map([...wordGrams(['Ei']).keys()].map((gram) => [gram, 2])))
  expect(wordGrams(['12,50', '€', '--'])).toEqual(new Map())
})

it('finds what compounds share', () => {
  const [dog, tax, notice] = ['Hund', 'Hundesteuer', 'Steuerbescheid'].map((word) => wordGrams([word]))
  const shared = (a = new Map<number, number>(), b = new Map<number, number>()) => [...a.keys()].filter((gram) => b.has(gram)).length
  expect(shared(tax as Map<number, number>, dog as Map<number, number>)).toBeGreaterThan(3)
  expect(shared(tax as Map<number, number>, notice as Map<number, number>)).toBeGreaterThan(3)
  expect(shared(dog as Map<number, number>, notice as Map<number, number>)).toBe(0)
})
