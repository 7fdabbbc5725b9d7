import { describe, expect, it } from 'vitest'
import { fitPool, type PoolCase, pool, withPack } from '../../../../electron/app/models/pool-opinions.ts'
import type { Reading } from '../../../../electron/core/ports/document-reader.ts'

const reading: Reading = {
  types: [
    { id: 'rechnung', confidence: 0.5 },
    { id: 'mahnung', confidence: 0.3 },
    { id: 'werbung', confidence: 0.1 },
  ],
  unknownThreshold: 0.3,
  departments: [
    { id: 'finanzen', confidence: 0.6 },
    { id: 'jobcenter', confidence: 0.4 },
  ],
  urgencies: [{ id: 'normal', confidence: 1 }],
  firstPage: [1],
  spans: [],
  evidence: [],
  embedding: [],
}
const ALONE = { reader: 1, pack: 0 }
const BOTH = { reader: 1, pack: 1 }

function typesWith(types: Record<string, number>, weights = BOTH): Record<string, number> {
  const opinion = {
    types: Object.entries(types).map(([id, confidence]) => ({ id, confidence })),
    departments: [],
    weights: { types: weights, departments: ALONE },
  }
  return Object.fromEntries(withPack(reading, opinion).types.map(({ id, confidence }) => [id, Number(confidence.toFixed(4))]))
}

describe('a reading with the word of a pack', () => {
  it('stays as it is where the pack does not count or says nothing', () => {
    expect(typesWith({ rechnung: 0.1, mahnung: 0.9 }, ALONE)).toEqual({ rechnung: 0.5, mahnung: 0.3, werbung: 0.1 })
    expect(typesWith({})).toEqual({ rechnung: 0.5, mahnung: 0.3, werbung: 0.1 })
  })

  it('is shared out anew among the types that both know; the others keep theirs', () => {
    expect(typesWith({ rechnung: 0.1, mahnung: 0.9 })).toEqual({ mahnung: 0.675, rechnung: 0.125, werbung: 0.1 })
  })

  it('has the likeliest type first', () => {
    expect(Object.keys(typesWith({ rechnung: 0.1, mahnung: 0.9 }))[0]).toBe('mahnung')
  })

  it('knows «none of the types» as an answer: what the pack gives to it is missing in the sum', () => {
    const types = typesWith({ rechnung: 0.05, mahnung: 0.05, werbung: 0.05, unknown: 0.85 })
    expect(types).not.toHaveProperty('unknown')
    expect(Object.values(types).reduce((a, b) => a + b, 0)).toBeCloseTo(0.045 / (0.045 + 0.085), 3)
  })

  it('leaves fields, urgency and first pages alone', () => {
    const opinion = {
      types: [],
      departments: [
        { id: 'jobcenter', confidence: 1 },
        { id: 'finanzen', confidence: 0 },
      ],
      weights: { types: BOTH, departments: BOTH },
    }
    const { departments, urgencies, firstPage, spans } = withPack(reading, opinion)
    expect(departments[0]?.id).toBe('jobcenter')
    expect({ urgencies, firstPage, spans }).toEqual({ urgencies: reading.urgencies, firstPage: reading.firstPage, spans: reading.spans })
  })
})

/** Two answers; each opinion is right in `right` of ten cases, with 0.8 for its answer. */
function cases(...right: number[]): PoolCase[] {
  return Array.from({ length: 200 }, (_, i) => ({
    truth: i % 2,
    opinions: right.map((of, k) => {
      const isRight = Math.floor(i / 2 + k * 5) % 10 < of
      return isRight === (i % 2 === 0) ? [0.8, 0.2] : [0.2, 0.8]
    }),
  }))
}

describe('fitted weights', () => {
  it('make an opinion that is surer than right flatter, and one that is righter than sure sharper', () => {
    expect(fitPool(cases(6), [1])[0]).toBeLessThan(0.5)
    expect(fitPool(cases(10), [1])[0]).toBeGreaterThan(1.5)
  })

  it('are fitted to the share of right answers', () => {
    const [weight = 0] = fitPool(cases(7), [1])
    expect(pool([[0.8, 0.2]], [weight])[0]).toBeCloseTo(0.7, 2)
  })

  it('count a good second opinion, and no bad one', () => {
    expect(fitPool(cases(7, 8), [1, 0])[1]).toBeGreaterThan(0.4)
    expect(fitPool(cases(7, 3), [1, 0])[1]).toBe(0)
  })

  it('are the given ones without cases', () => expect(fitPool([], [1, 0])).toEqual([1, 0]))
})
