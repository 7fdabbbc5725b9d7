import { expect, it } from 'vitest'
import { certaintyOf, isDoubtful } from '../../../../../renderer/features/cutting/cut-certainty.ts'

it.each([
  [1, 'begins'],
  [0.95, 'begins'],
  [0.94, 'probably-begins'],
  [0.8, 'probably-begins'],
  [0.79, 'unsure'],
  [0.5, 'unsure'],
  [0.21, 'unsure'],
  [0.19, 'probably-continues'],
  [0.06, 'probably-continues'],
  [0.04, 'continues'],
  [0, 'continues'],
  [null, undefined],
])('certaintyOf(%s) is %s', (probability, expected) => {
  expect(certaintyOf(probability)).toBe(expected)
})

it.each([
  [0.99, false],
  [0.9, true],
  [0.5, true],
  [0.1, true],
  [0.01, false],
  [null, false],
])('isDoubtful(%s) is %s', (probability, expected) => {
  expect(isDoubtful(probability)).toBe(expected)
})
