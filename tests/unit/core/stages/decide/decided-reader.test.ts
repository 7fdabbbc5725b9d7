import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../../../electron/core/ports/document-reader.ts'
import { decidedReader } from '../../../../../electron/core/stages/decide/decided-reader.ts'

const READING: Reading = {
  types: [
    { id: 'rechnung', confidence: 0.7 },
    { id: 'mahnung', confidence: 0.3 },
  ],
  unknownThreshold: 0.5,
  departments: [{ id: 'finanzen', confidence: 1 }],
  urgencies: [{ id: 'normal', confidence: 1 }],
  firstPage: [0.9],
  spans: [],
  evidence: [],
  embedding: [1],
}
const reader = { read: async () => READING }
const signal = new AbortController().signal
const fields = new Map<string, undefined>()

describe('decidedReader', () => {
  it('is sure of the type that a person chose and changes nothing else', async () => {
    const { types, ...rest } = await decidedReader(reader, { type: { id: 'mahnung' }, fields }).read([], signal)
    expect(types).toEqual([
      { id: 'mahnung', confidence: 1 },
      { id: 'rechnung', confidence: 0 },
    ])
    const { types: _, ...before } = READING
    expect(rest).toEqual({ ...before, unknownThreshold: 0 })
  })

  it('finds no type known where a person says so', async () => {
    const { unknownThreshold } = await decidedReader(reader, { type: { id: null }, fields }).read([], signal)
    expect(unknownThreshold).toBeGreaterThan(1)
  })

  it('is the model itself where nobody chose', () => expect(decidedReader(reader, { fields })).toBe(reader))
})
