import { expect, it } from 'vitest'
import { listOf } from '../../../../../renderer/features/preferences/list-of.ts'

it.each([
  ['', []],
  [' , ;', []],
  ['Lorsch,  Bensheim ,', ['Lorsch', 'Bensheim']],
  ['646; 646\n685', ['646', '685']],
])('«%s» is the list %o', (text, values) => {
  expect(listOf(text)).toEqual(values)
})
