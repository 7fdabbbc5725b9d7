/** Four types that nobody has trained, taught with five letters each through the shipped reader, and what must not be learned. */
import { beforeAll, expect, it } from 'vitest'
import { createTransformersReader } from '../../electron/adapters/transformers/create-transformers-reader.ts'
import { readReference } from '../../electron/adapters/transformers/read-reference.ts'
import { SHIPPED } from '../../electron/app/config/paths.ts'
import { answerOf } from '../../electron/core/learning/answer-of.ts'
import { wordsOf } from '../../electron/core/learning/learned-reader.ts'
import { trainChallenger } from '../../electron/core/learning/train-challenger.ts'
import { wordGrams } from '../../electron/core/learning/word-grams.ts'
import type { Challenger } from '../../electron/core/ports/head-trainer.ts'
import type { LabelledDocument } from '../../electron/shared/domain/labelled-document.ts'
import { NO_HEAD } from '../../electron/shared/domain/learned-head.ts'
import { NEW_TYPES, newTypeLetters } from '../fixtures/learning/new-type-letters.ts'
import { pageOf } from '../fixtures/model/page-of.ts'

const TAUGHT = 5
/** Share of ten more letters, over all four types and of each single one. */
const LEAST_RECALL = 0.8
const LEAST_RECALL_OF_ONE = 0.7
/** Share of the frozen letters of all other types. */
const MOST_LOST = 0.01

const signal = new AbortController().signal
const letters: LabelledDocument[] = []
let reference: LabelledDocument[] = []
let threshold = 0
let learned: Challenger[] = []

const teach = (fresh: readonly LabelledDocument[], champion = NO_HEAD, earlier: readonly LabelledDocument[] = []) => {
  const decided = [...earlier.map((document) => ({ ...document, learned: true })), ...fresh.map((document) => ({ ...document, learned: false }))]
  return trainChallenger({ champion, decided, cues: [], threshold, reference })
}
const ofType = (typeId: string) => letters.filter((letter) => letter.typeId === typeId)
const lessonOf = (typeId: string) => ofType(typeId).slice(0, TAUGHT)
/** One type after the other, each on what was learned before. */
function teachAll(): Challenger[] {
  const taught: Challenger[] = []
  NEW_TYPES.forEach((type, i) => {
    taught.push(teach(lessonOf(type), taught.at(-1)?.head, NEW_TYPES.slice(0, i).flatMap(lessonOf)))
  })
  return taught
}

beforeAll(async () => {
  const reader = await createTransformersReader({ modelsFolder: SHIPPED.models })
  for (const typeId of NEW_TYPES) {
    for (const lines of newTypeLetters(typeId)) {
      const pages = [pageOf(lines)]
      const { types, unknownThreshold } = await reader.read(pages, signal)
      letters.push({ typeId, types, grams: wordGrams(wordsOf(pages)) })
      threshold = unknownThreshold
    }
  }
  const shipped = (await readReference(SHIPPED.models)) ?? []
  reference = shipped.map(({ typeId, types, text }) => ({ typeId, types, grams: wordGrams(text.split(/\s+/)) }))
  learned = teachAll()
})

it('recognises further letters of types taught one after the other, and forgets nothing', () => {
  const last = learned.at(-1)?.head ?? NO_HEAD
  const shares = NEW_TYPES.map((type) => {
    const asked = ofType(type).slice(TAUGHT)
    return asked.filter((letter) => answerOf(last, letter, threshold) === type).length / asked.length
  })
  expect(learned.map(({ verdict }) => verdict)).toEqual(NEW_TYPES.map(() => 'better'))
  expect(shares.reduce((a, b) => a + b) / shares.length).toBeGreaterThanOrEqual(LEAST_RECALL)
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(LEAST_RECALL_OF_ONE)
  const lost = (learned[0]?.comparison.reference.before ?? 0) - (learned.at(-1)?.comparison.reference.after ?? 0)
  expect(lost).toBeLessThanOrEqual(MOST_LOST * (learned[0]?.comparison.reference.of ?? 0))
})

it('gives the same answer for the same letters', () => {
  expect(teach(lessonOf(NEW_TYPES[0]))).toEqual(learned[0])
})

it.each([
  ['each other’s names', (typeIds: readonly (string | null)[], i: number) => typeIds[(i * 7 + 3) % typeIds.length] ?? null],
  ['one wrong name', () => 'werbung'],
])('does not take in letters that were corrected to %s', (_, wrong) => {
  const known = reference.filter((letter) => letter.typeId !== null && letter.typeId !== 'werbung')
  const typeIds = [...new Set(known.map(({ typeId }) => typeId))]
  const spoilt = known.filter((_letter, i) => i % 14 === 0).map((letter, i) => ({ ...letter, typeId: wrong(typeIds, i) }))
  expect(teach(spoilt).verdict).not.toBe('better')
})
