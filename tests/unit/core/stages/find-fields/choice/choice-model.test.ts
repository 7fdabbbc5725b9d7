import { describe, expect, it } from 'vitest'
import { choiceProbabilities } from '../../../../../../electron/core/stages/find-fields/choice/choice-model.ts'
import { choiceWeights } from '../../../../../../electron/core/stages/find-fields/choice/choice-weights.ts'

describe('choiceProbabilities', () => {
  const weights = new Map([
    ['good', 2],
    ['bad', -3],
  ])

  it('gives half to an option without evidence, half to none', () => expect(choiceProbabilities([['unknown']], weights)).toEqual([0.5]))
  it('prefers evidence and leaves a share for none', () => {
    const [good = 0, bad = 0] = choiceProbabilities([['good'], ['bad']], weights)
    expect(good).toBeCloseTo(Math.exp(2) / (1 + Math.exp(2) + Math.exp(-3)))
    expect(bad).toBeLessThan(0.01)
    expect(good + bad).toBeLessThan(1)
  })
  it('makes equal options share', () => {
    const [a, b] = choiceProbabilities([['good'], ['good']], weights)
    expect(a).toBe(b)
  })
  it('stays finite for extreme weights', () => expect(choiceProbabilities([['huge']], new Map([['huge', 5000]]))[0]).toBeCloseTo(1))
  it('has no answer without options', () => expect(choiceProbabilities([], weights)).toEqual([]))
})

describe('choiceWeights', () => {
  it.each(['person.name', 'document.date', 'amount.total', 'person.street'])('has finite weights for %s', (field) => {
    const weights = [...choiceWeights(field).values()]
    expect(weights.length).toBeGreaterThan(50)
    expect(weights.every(Number.isFinite)).toBe(true)
  })
  it('has none for a field that is not learned', () => expect(choiceWeights('bank.iban').size).toBe(0))
})
