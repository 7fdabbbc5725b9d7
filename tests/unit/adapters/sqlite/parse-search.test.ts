import { expect, it } from 'vitest'
import { parseSearch, toMatch } from '../../../../electron/adapters/sqlite/parse-search.ts'

it.each([
  ['Widerspruch', '"widerspruch"'],
  ['Bescheid Müller', '"bescheid" AND "muller"'],
  ['Widersp*', '"widersp" *'],
  ['"Kosten der Unterkunft"', '"kosten der unterkunft"'],
  ['„Kosten der“ «Miete»', '"kosten der" AND "miete"'],
  ['"Kosten der Unter"*', '"kosten der unter" *'],
  ['BG-Nummer', '"bg nummer"'],
  ['S 12 AS 345/26', '"s" AND "12" AND "as" AND "345 26"'],
  ['Kosten "der Unterkunft', '"kosten" AND "der" AND "unterkunft"'],
  ['a"b c"d', '"a" AND "b c" AND "d"'],
  ['OR NOT', '"or" AND "not"'],
  ['*', ''],
  ['" "', ''],
  ['', ''],
])('%s is read as %s', (text, match) => expect(toMatch(parseSearch(text))).toBe(match))
