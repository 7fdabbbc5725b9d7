import { describe, expect, it } from 'vitest'
import { loadTaxonomy } from '../../../../electron/app/config/load-taxonomy.ts'
import { SHIPPED } from '../../../../electron/app/config/paths.ts'
import { type HeldOut, measurePack } from '../../../../electron/app/models/pack-report.ts'
import { pageOf } from '../../../fixtures/model/page-of.ts'

const taxonomy = loadTaxonomy(SHIPPED.taxonomy)
const TYPES = ['mahnung', 'rechnung', 'werbung']

/** `confidence` for one, the rest shared by the others. */
function opinion(ids: readonly string[], one: string, confidence: number) {
  return ids.map((id) => ({ id, confidence: id === one ? confidence : (1 - confidence) / (ids.length - 1) })).sort((a, b) => b.confidence - a.confidence)
}

/** 120 documents; reader and pack are right in so many of twelve, with 0.8 for their guess, where they differ independently of each other. */
function documents(reader: number, pack: number): HeldOut[] {
  return Array.from({ length: 120 }, (_, i) => {
    const type = TYPES[i % 3] ?? ''
    const wrong = TYPES[(i + 1) % 3] ?? ''
    const turn = Math.floor(i / 3)
    const department = i % 2 === 0 ? 'finanzen' : 'jobcenter'
    const departments = opinion(['finanzen', 'jobcenter'], department, 0.9)
    return {
      pages: [pageOf(['Guten Tag'])],
      type,
      department,
      types: opinion(TYPES, (turn * 5) % 12 < pack ? type : wrong, 0.8),
      departments,
      reading: {
        types: opinion(TYPES, turn % 12 < reader ? type : wrong, 0.8),
        unknownThreshold: 0.3,
        departments,
        urgencies: [],
        firstPage: [],
        spans: [],
        evidence: [],
        embedding: [],
      },
    }
  })
}

describe('the report of a pack', () => {
  it('counts each by itself', () => {
    const { pack, reader } = measurePack(documents(9, 10), taxonomy)
    expect([reader.type.correct / reader.type.of, pack.type.correct / pack.type.of]).toEqual([expect.closeTo(0.75, 1), expect.closeTo(0.83, 1)])
    expect(reader.calibrationError).toBeCloseTo(0.05, 1)
    expect(reader.department?.of).toBe(120)
  })

  it('finds what a good pack adds', () => {
    const { reader, together, weights } = measurePack(documents(9, 11), taxonomy)
    expect(weights.types.pack).toBeGreaterThan(0.5)
    expect(together.type.correct).toBeGreaterThan(reader.type.correct)
  })

  it('does not count a pack that guesses: both together are then the reader', () => {
    const { reader, together, weights } = measurePack(documents(9, 0), taxonomy)
    expect(weights.types).toEqual({ reader: 1, pack: 0 })
    expect(together).toEqual(reader)
  })

  it('counts no pack for what a sharper reader alone would bring', () => {
    const { reader, together, weights } = measurePack(documents(12, 0), taxonomy)
    expect(weights.types).toEqual({ reader: 1, pack: 0 })
    expect(together).toEqual(reader)
  })

  it('counts documents of no type as wrong with any guess, and leaves them out of the share of right types', () => {
    const some = documents(12, 12).map((one, i) => (i < 12 ? { ...one, type: null } : one))
    const { reader } = measurePack(some, taxonomy)
    expect(reader.type).toMatchObject({ correct: 108, of: 108 })
    expect(reader.coverageAt99).toBe(0)
  })

  it('has no department where none is known', () => {
    const some = documents(9, 9).map(({ department: _, ...one }) => one)
    expect(measurePack(some, taxonomy).reader).not.toHaveProperty('department')
  })
})
