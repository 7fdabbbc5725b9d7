import { expect, it } from 'vitest'
import { ibanSpellings } from '../../../../electron/app/search/iban-spellings.ts'

it.each([
  ['DE02 1203 0000 0000 2020 51', ['DE02 1203 0000 0000 2020 51', 'DE02120300000000202051', '"DE02 1203 0000 0000 2020 51"']],
  ['DE02120300000000202051', ['DE02120300000000202051', '"DE02 1203 0000 0000 2020 51"']],
  [' de0212030000 ', ['de0212030000', '"de02 1203 0000"']],
])('writes %s in other ways', (text, expected) => {
  expect(ibanSpellings(text)).toEqual(expected)
})

it.each(['Widerspruch', 'Az. 50.2-4711/26', 'DE02', '', 'Koch DE02 1203 0000 0000 2020 51'])('leaves «%s» as it is', (text) => {
  expect(ibanSpellings(text)).toEqual([text])
})
