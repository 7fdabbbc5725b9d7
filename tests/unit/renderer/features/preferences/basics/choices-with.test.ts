import { expect, it } from 'vitest'
import { choicesWith } from '../../../../../../renderer/features/preferences/basics/choices-with.ts'

it.each([
  [[0, 5, 10], 5, [0, 5, 10]],
  [[0, 5, 10], 7, [0, 5, 7, 10]],
])('offers of %o with %d present %o', (offered, present, expected) => {
  expect(choicesWith(offered, present)).toEqual(expected)
})
