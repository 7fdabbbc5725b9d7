import { describe, expect, it } from 'vitest'
import { offeredTypes } from '../../../../../renderer/features/review/offered-types.ts'

const guesses = (...confidences: readonly number[]) => confidences.map((confidence, i) => ({ id: `t${i}`, confidence }))

describe('offeredTypes', () => {
  it('leaves noise out where the machine is sure', () => {
    const type = { id: 'x', confidence: 0.95, alternatives: guesses(0.03, 0.012, 0.002, 0) }
    expect(offeredTypes(type, 0.8).map(({ id }) => id)).toEqual(['t0', 't1'])
  })

  it.each([
    ['unsure', { id: 'x', confidence: 0.5 }],
    ['at a loss', { id: null, confidence: 0.9 }],
  ])('shows some in any case where it is %s', (_name, type) => {
    expect(offeredTypes({ ...type, alternatives: guesses(0.4, 0.005, 0.004, 0.003, 0.002, 0.001) }, 0.8)).toHaveLength(5)
  })

  it('has keys for nine', () => {
    expect(offeredTypes({ id: null, confidence: 0.2, alternatives: guesses(...Array.from({ length: 12 }, () => 0.05)) }, 0.8)).toHaveLength(9)
  })

  it('offers nothing for what was not read', () => expect(offeredTypes(undefined, 0.8)).toEqual([]))
})
