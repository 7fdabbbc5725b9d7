import { expect, it } from 'vitest'
import { answerOf } from '../../../../electron/core/learning/answer-of.ts'
import { trainChallenger } from '../../../../electron/core/learning/train-challenger.ts'
import type { LabelledDocument } from '../../../../electron/shared/domain/labelled-document.ts'
import type { Head } from '../../../../electron/shared/domain/learned-head.ts'
import { NO_HEAD } from '../../../../electron/shared/domain/learned-head.ts'
import { lettersOf, THRESHOLD, worldReference } from '../../../fixtures/learning/world.ts'

const reference = worldReference()
const train = (documents: readonly LabelledDocument[], champion: Head = NO_HEAD, learned: readonly LabelledDocument[] = []) => {
  const decided = [...learned.map((one) => ({ ...one, learned: true })), ...documents.map((one) => ({ ...one, learned: false }))]
  return trainChallenger({ champion, decided, cues: [], reference, threshold: THRESHOLD })
}
const recognised = (head: Head, letters: readonly LabelledDocument[]) => letters.filter((one) => answerOf(head, one, THRESHOLD) === one.typeId).length
const dogs = lettersOf('hundesteuer', 'Hundemarke Steuerbescheid', 5)
const buildings = lettersOf('bauantrag', 'Bauherr Lageplan Grundriss', 5)

it('learns a new type from five letters', () => {
  const { verdict, comparison, head } = train(dogs)
  expect(verdict).toBe('better')
  expect(comparison).toMatchObject({ learnedFrom: 5, misread: 5, recent: { of: 5, before: 0 }, reference: { of: 40, before: 40, after: 40 } })
  expect(recognised(head, lettersOf('hundesteuer', 'Hundemarke Steuerbescheid', 10, 5))).toBe(10)
})

it('learns to tell known types apart that were mixed up', () => {
  const { verdict, head } = train(lettersOf('mahnung', 'Zahlungserinnerung Frist', 6))
  expect(verdict).toBe('better')
  expect(recognised(head, lettersOf('mahnung', 'Zahlungserinnerung Frist', 6, 6))).toBe(6)
})

it('learns a second type without losing the first', () => {
  const first = train(dogs)
  const second = train(buildings, first.head, dogs)
  expect(second.verdict).toBe('better')
  expect(recognised(second.head, lettersOf('hundesteuer', 'Hundemarke Steuerbescheid', 10, 5))).toBe(10)
  expect(recognised(second.head, lettersOf('bauantrag', 'Bauherr Lageplan Grundriss', 10, 5))).toBe(10)
})

it('learns nothing from confirmations of what it knows', () => {
  const { verdict, head, comparison } = train(lettersOf('rechnung', 'rechnung', 20))
  expect(verdict).toBe('no-better')
  expect(comparison.misread).toBe(0)
  expect(head.taught).toEqual([])
})

it('refuses corrections that contradict each other, although it would be right in half of them', () => {
  const contradicting = lettersOf(null, 'Hundemarke Steuerbescheid', 12).map((one, i) => ({ ...one, typeId: i % 2 === 0 ? 'rechnung' : 'mahnung' }))
  expect(train(contradicting).verdict).toBe('no-better')
})

it('refuses corrections by which it would forget what it knows', () => {
  const wrong = lettersOf('mahnung', 'rechnung', 30)
  const { verdict, comparison } = train(wrong)
  expect(verdict).toBe('worse')
  expect(comparison.reference.after).toBeLessThan(comparison.reference.before)
})

it('gives the same answer for the same letters', () => {
  expect(train(dogs)).toEqual(train(dogs))
})

it('does not take letters of a new type among those of no type for a loss', () => {
  const withDogs = [...reference, ...lettersOf(null, 'Hundemarke Steuerbescheid', 2, 30)]
  const decided = dogs.map((one) => ({ ...one, learned: false }))
  const { verdict, head } = trainChallenger({ champion: NO_HEAD, decided, cues: [], reference: withDogs, threshold: THRESHOLD })
  expect(verdict).toBe('better')
  expect(recognised(head, lettersOf('hundesteuer', 'Hundemarke Steuerbescheid', 10, 5))).toBe(10)
})

it('refuses a new type that takes what it finds', () => {
  const greedy = lettersOf('sonstige-post', 'Kochrezept Teig', 8, 40)
  expect(train(greedy).verdict).toBe('worse')
})
