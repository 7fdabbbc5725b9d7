import { describe, expect, it } from 'vitest'
import { type Answered, accuracyOf, confusions, macroF1, typeFigures } from '../../../../electron/app/evaluate/classification-figures.ts'

const pairs = (...rows: [string | null, string | null][]): Answered[] => rows.map(([truth, answer]) => ({ truth, answer, confidence: 0.5 }))

// a: 3 documents, 2 found, 3 given (one of them a b); b: 2 documents, 1 found, 1 given; c is only ever answered.
const mixed = pairs(['a', 'a'], ['a', 'a'], ['a', 'c'], ['b', 'a'], ['b', 'b'])

describe('classification figures', () => {
  it('counts per type', () => {
    expect(typeFigures(mixed)).toEqual([
      { id: 'a', documents: 3, correct: 2, given: 3, precision: 2 / 3, recall: 2 / 3, f1: 4 / 6 },
      { id: 'b', documents: 2, correct: 1, given: 1, precision: 1, recall: 1 / 2, f1: 2 / 3 },
    ])
    expect(accuracyOf(mixed)).toMatchObject({ correct: 3, of: 5 })
    expect(macroF1(typeFigures(mixed))).toBeCloseTo(2 / 3, 12)
  })

  it('has no precision for a type that was never given', () => {
    expect(typeFigures(pairs(['a', 'b']))).toEqual([{ id: 'a', documents: 1, correct: 0, given: 0, recall: 0, f1: 0 }])
  })

  it('takes «unknown» as right where the truth is unknown, and as no type', () => {
    const answered = pairs([null, null], ['a', null], [null, 'a'])
    expect(accuracyOf(answered)).toMatchObject({ correct: 1, of: 3 })
    expect(typeFigures(answered).map((type) => type.id)).toEqual(['a'])
  })

  it('lists confusions by frequency', () => {
    expect(confusions(pairs(['a', 'b'], ['a', 'a'], ['a', null], ['a', 'b']))).toEqual([
      { truth: 'a', answer: 'b', count: 2 },
      { truth: 'a', answer: null, count: 1 },
    ])
  })

  it('has no macro-F1 without types', () => {
    expect(macroF1([])).toBe(0)
  })
})
