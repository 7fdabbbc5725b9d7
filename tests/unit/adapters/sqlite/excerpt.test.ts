import { expect, it } from 'vitest'
import { excerpt } from '../../../../electron/adapters/sqlite/excerpt.ts'
import { parseSearch } from '../../../../electron/adapters/sqlite/parse-search.ts'

const FILLER = 'lorem ipsum dolor sit amet '

/** Hits in brackets. */
const shown = (text: string, query: string) =>
  excerpt(text, parseSearch(query))
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('')

it.each([
  ['Frau Müller\nwohnt hier', 'mueller', 'Frau [Müller] wohnt hier'],
  ['Müller', 'muller', '[Müller]'],
  ['Der Wider-\nspruch', 'widerspruch', 'Der [Wider- spruch]'],
  ['Widerspruchsbescheid', 'widersp*', '[Widerspruchsbescheid]'],
  ['die Kosten, der Unterkunft', '"kosten der" die', '[die] [Kosten, der] Unterkunft'],
  ['ohne Treffer', 'anders', 'ohne Treffer'],
  ['ohne Wörter', '', 'ohne Wörter'],
  ['', 'anders', ''],
])('«%s» for %s', (text, query, expected) => expect(shown(text, query)).toBe(expected))

it('begins where most of the words stand together', () => {
  const text = `Miete ${FILLER.repeat(20)} Miete und Heizung ${FILLER.repeat(20)}`
  expect(shown(text, 'Heizung Miete')).toMatch(/^… .*\[Miete\] und \[Heizung\].* …$/)
})

it('cuts between words', () => {
  const text = `${FILLER.repeat(20)}Treffer ${FILLER.repeat(20)}`
  const words = shown(text, 'treffer')
    .replace(/[…[\]]/g, '')
    .trim()
    .split(' ')
  expect(new Set(words)).toEqual(new Set([...FILLER.trim().split(' '), 'Treffer']))
})

it('shows one long word as it is', () => {
  expect(shown('x'.repeat(1_000), 'y').length).toBeLessThan(300)
})
