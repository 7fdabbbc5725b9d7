import { expect, test } from 'vitest'
import { provenReading } from '../../../../../electron/core/stages/find-fields/proven-reading.ts'
import { findIbans, isValidIban } from '../../../../../electron/shared/identifiers/iban.ts'
import { findPensionInsuranceNumbers } from '../../../../../electron/shared/identifiers/pension-insurance-number.ts'

const WORDS = [{ text: '', box: [0, 0, 0, 0], confidence: 0.9, line: 0 }] as const
const EXACT = [{ ...WORDS[0], confidence: 1 }]

function only<T>(found: readonly T[]): T {
  const [first] = found
  if (first === undefined || found.length !== 1) throw new Error(`${found.length} found`)
  return first
}

test('letters in the place of digits become digits where the check then passes', () => {
  const read = only(findIbans('DEO2 I203 0000 0000 2O20 51'))
  const proven = provenReading(read, WORDS)
  expect(proven).toMatchObject({ surface: 'DE02 1203 0000 0000 2020 51', normalized: 'DE02120300000000202051', valid: true })
  expect(proven.repair).toBeUndefined()
  expect(isValidIban(proven.normalized)).toBe(true)
})

test('a digit in the place of the letter becomes the letter', () => {
  const read = { surface: '65 170839 8 008', normalized: '651708398008', valid: false, repair: '65170839B008' }
  expect(provenReading(read, WORDS)).toMatchObject({ surface: '65 170839 B 008', valid: true })
})

test.each([
  ['a repair that changes a digit stays an offer', only(findIbans('DE02 1203 0000 0000 2020 57')), WORDS],
  ['text of the file itself stays', only(findIbans('DEO2 1203 0000 0000 2020 51')), EXACT],
  ['a valid number stays', only(findIbans('DE02 1203 0000 0000 2020 51')), WORDS],
  ['a number that passes in no reading stays invalid', only(findIbans('DEO2 1203 0000 0000 2020 99')), WORDS],
  ['another kind of number that is right stays', only(findPensionInsuranceNumbers('65 170839 J 008')), WORDS],
])('%s', (_, read, words) => {
  expect(provenReading(read, words)).toBe(read)
})
