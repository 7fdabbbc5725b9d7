import { describe, expect, it } from 'vitest'
import { softmax } from '../../../../electron/adapters/transformers/softmax.ts'

describe('softmax', () => {
  it.each([
    [[0, Math.log(3)], 1, [0.25, 0.75]],
    [[0, 2 * Math.log(3)], 2, [0.25, 0.75]],
    [[1000, 1000], 1, [0.5, 0.5]],
    [[-1000, 0], 1, [0, 1]],
  ])('%j at temperature %d', (logits, temperature, expected) => {
    expect(softmax(logits, temperature)).toEqual(expected.map((value) => expect.closeTo(value, 9)))
  })
})
