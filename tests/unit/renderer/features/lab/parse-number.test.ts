import { expect, it } from 'vitest'
import { parseNumber } from '../../../../../renderer/features/lab/parse-number.ts'

it.each([
  ['2', 2],
  ['0,5', 0.5],
  ['0.5', 0.5],
  [' 3 ', 3],
])('%j is %d', (text, value) => {
  expect(parseNumber(text, 0, 50)).toBe(value)
})

it.each(['', 'zwei', '-1', '51', '1,2,3', '1e3', '%'])('%j is no number from 0 to 50', (text) => {
  expect(parseNumber(text, 0, 50)).toBeUndefined()
})
