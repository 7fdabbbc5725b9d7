import { describe, expect, it } from 'vitest'
import { mergeReadings, rankFieldsStage } from '../../../../../electron/core/stages/rank-fields/rank-fields-stage.ts'
import type { FieldCandidate } from '../../../../../electron/shared/domain/candidate.ts'
import { letterDocument } from '../find-fields/letter-document.ts'
import { shippedTaxonomy } from '../find-fields/shipped-taxonomy.ts'

const candidate = (changes: Partial<FieldCandidate>): FieldCandidate => ({
  name: 'document.date',
  value: '1.2.2026',
  score: 0.5,
  method: 'rule',
  origin: 'choice',
  ...changes,
})

describe('mergeReadings', () => {
  it('takes different spellings of one value for one reading', () => {
    const merged = mergeReadings([
      candidate({ value: '1.2.26', normalized: '2026-02-01' }),
      candidate({ value: '01.02.2026', normalized: '2026-02-01', score: 0.6 }),
    ])
    expect(merged).toMatchObject([{ value: '01.02.2026' }])
  })

  it('raises the score for another method, and never to certainty', () => {
    const [both] = mergeReadings([candidate({ score: 0.6 }), candidate({ method: 'model', origin: 'reader', score: 0.6 })])
    expect(both?.score).toBeGreaterThan(0.6)
    expect(both?.score).toBeLessThan(0.84)
    const [sure] = mergeReadings([candidate({ score: 0.99 }), candidate({ method: 'model', origin: 'reader', score: 0.99 })])
    expect(sure?.score).toBe(0.99)
  })

  it('shows the most exact source of a value, however sure the others are', () => {
    const same = { value: '1.2.2026', normalized: '2026-02-01' }
    const [shown] = mergeReadings([
      candidate({ ...same, method: 'model', origin: 'reader', score: 0.95 }),
      candidate({ ...same, value: '01.02.2026', method: 'form', origin: 'acroform', score: 0.9 }),
      candidate({ ...same, score: 0.7 }),
    ])
    expect(shown).toMatchObject({ method: 'form', value: '01.02.2026' })
    expect(shown?.score).toBeGreaterThanOrEqual(0.95)
  })

  it('does not count the same rule twice', () => expect(mergeReadings([candidate({}), candidate({}), candidate({})])).toMatchObject([{ score: 0.5 }]))

  it('keeps different values apart', () => expect(mergeReadings([candidate({ value: '1.2.2026' }), candidate({ value: '2.2.2026' })])).toHaveLength(2))

  it('takes a name in both orders for one', () => {
    const name = { name: 'person.name' }
    expect(mergeReadings([candidate({ ...name, value: 'Hahn, Ioana' }), candidate({ ...name, value: 'Ioana Hahn' })])).toHaveLength(1)
    expect(mergeReadings([candidate({ ...name, value: 'Emma Hahn' }), candidate({ ...name, value: 'Ioana Hahn' })])).toHaveLength(2)
  })
})

describe('rankFieldsStage', () => {
  const run = async (candidates: readonly FieldCandidate[]) => {
    const stage = rankFieldsStage(shippedTaxonomy())
    const document = { ...letterDocument('widerspruch', ''), candidates }
    return (await stage.run(document, { signal: { aborted: false, throwIfAborted: () => undefined }, report: () => undefined })).ranked
  }

  it('orders the readings of a field, best first, and keeps a few', async () => {
    const scores = [0.2, 0.9, 0.4, 0.6, 0.1, 0.5]
    const ranked = await run(scores.map((score, i) => candidate({ score, value: `${i + 1}.2.2026` })))
    expect(ranked.map((r) => r.score)).toEqual([0.9, 0.6, 0.5, 0.4])
  })

  it('drops fields that the type has not', async () => expect(await run([candidate({ name: 'rent.total' })])).toEqual([]))
})
