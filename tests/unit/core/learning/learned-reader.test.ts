import { expect, it } from 'vitest'
import { learnedReader } from '../../../../electron/core/learning/learned-reader.ts'
import type { Reading } from '../../../../electron/core/ports/document-reader.ts'
import { type Head, NO_HEAD } from '../../../../electron/shared/domain/learned-head.ts'
import { pageOf } from '../../../fixtures/model/page-of.ts'

const reading: Reading = {
  types: [
    { id: 'rechnung', confidence: 0.6 },
    { id: 'mahnung', confidence: 0.3 },
  ],
  unknownThreshold: 0.4,
  departments: [],
  urgencies: [],
  firstPage: [0.9],
  spans: [],
  evidence: [{ text: 'Rechnung', weight: 1, page: 1, box: [0, 0, 1, 1] }],
  embedding: [1],
}
const head = (biases: readonly number[]): Head => ({ taught: ['mahnung'], grams: [], rarity: [], weights: Float64Array.from(biases) })
const read = (present: () => Head) => learnedReader({ read: async () => reading }, present).read([pageOf(['Brief'])], new AbortController().signal)

it('leaves the reading as it is where nothing was learned', async () => {
  expect(await read(() => NO_HEAD)).toBe(reading)
})

it('keeps the evidence of the model only for the model’s own answer', async () => {
  const [same, other] = [await read(() => head([0, 0])), await read(() => head([5, 0]))]
  expect([same.types[0]?.id, same.evidence]).toEqual(['rechnung', reading.evidence])
  expect([other.types[0]?.id, other.evidence]).toEqual(['mahnung', []])
  expect(other.firstPage).toEqual(reading.firstPage)
})

it('asks for the head at every reading', async () => {
  let present = NO_HEAD
  const reader = learnedReader({ read: async () => reading }, () => present)
  const best = async () => (await reader.read([pageOf(['Brief'])], new AbortController().signal)).types[0]?.id
  expect(await best()).toBe('rechnung')
  present = head([5, 0])
  expect(await best()).toBe('mahnung')
})
