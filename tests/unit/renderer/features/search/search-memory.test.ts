import { expect, it } from 'vitest'
import { withSearch } from '../../../../../renderer/features/search/search-memory.ts'

it.each([
  ['is put in front', ['a'], 'b', ['b', 'a']],
  ['stands there once', ['a', 'b'], ' b ', ['b', 'a']],
  ['is left out when empty', ['a'], '  ', ['a']],
  ['pushes the oldest out', ['1', '2', '3', '4', '5', '6', '7', '8'], '9', ['9', '1', '2', '3', '4', '5', '6', '7']],
])('a search %s', (_, searches, text, expected) => {
  expect(withSearch(searches, text)).toEqual(expected)
})
