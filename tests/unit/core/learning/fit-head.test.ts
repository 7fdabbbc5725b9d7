import { expect, it } from 'vitest'
import { headLogits } from '../../../../electron/core/learning/apply-head.ts'
import { fitHead, type Lesson, rarityIn } from '../../../../electron/core/learning/fit-head.ts'
import { wordGrams } from '../../../../electron/core/learning/word-grams.ts'
import { NO_HEAD } from '../../../../electron/shared/domain/learned-head.ts'
import { lettersOf, worldReference } from '../../../fixtures/learning/world.ts'

const rehearsed = worldReference()
const rarity = rarityIn(rehearsed.map(({ grams }) => grams))
const lesson = (changes: Partial<Lesson>): Lesson => ({
  champion: NO_HEAD,
  fresh: [],
  learned: [],
  cues: [],
  rehearsed,
  taught: ['hundesteuer'],
  rarity,
  ...changes,
})
const residual = (head: ReturnType<typeof fitHead>, words: string) => {
  const [taught, rest] = headLogits(head, wordGrams(words.split(' ')))
  return (taught ?? 0) - (rest ?? 0)
}

it('learns the words that letters of a type share', () => {
  const head = fitHead(lesson({ fresh: lettersOf('hundesteuer', 'Hundemarke Steuerbescheid', 5) }))
  expect(head.taught).toEqual(['hundesteuer'])
  expect(residual(head, 'Hundemarke Steuerbescheid')).toBeGreaterThan(residual(head, 'rechnung'))
})

it('never takes in what stands in one letter only, such as a name', () => {
  const named = lettersOf('hundesteuer', 'Hundemarke', 5).map((letter, i) => (i === 0 ? { ...letter, grams: wordGrams(['Hundemarke', 'Przybilla']) } : letter))
  const { grams } = fitHead(lesson({ fresh: named }))
  const ofName = [...wordGrams(['Przybilla']).keys()]
  expect(ofName.filter((gram) => grams.includes(gram))).toEqual([])
  expect([...wordGrams(['Hundemarke']).keys()].every((gram) => grams.includes(gram))).toBe(true)
})

it('takes in the cues that the authority wrote down', () => {
  const cues = [{ typeId: 'hundesteuer', types: [], grams: wordGrams(['Leinenzwang']) }]
  const without = fitHead(lesson({ fresh: lettersOf('hundesteuer', 'Hundemarke', 5) }))
  const head = fitHead(lesson({ fresh: lettersOf('hundesteuer', 'Hundemarke', 5), cues }))
  expect(residual(head, 'Leinenzwang')).toBeGreaterThan(residual(without, 'Leinenzwang'))
})

it('stays as it is where there is nothing new', () => {
  const champion = fitHead(lesson({ fresh: lettersOf('hundesteuer', 'Hundemarke', 5) }))
  expect(fitHead(lesson({ champion, taught: [] }))).toEqual(champion)
})

it('keeps what was learned from letters that are gone', () => {
  const champion = fitHead(lesson({ fresh: lettersOf('hundesteuer', 'Hundemarke', 5) }))
  const grown = fitHead(lesson({ champion, fresh: lettersOf('bauantrag', 'Bauherr Lageplan', 5), taught: ['bauantrag'] }))
  expect(grown.taught).toEqual(['hundesteuer', 'bauantrag'])
  expect(residual(grown, 'Hundemarke')).toBeGreaterThan(0.8 * residual(champion, 'Hundemarke'))
})
