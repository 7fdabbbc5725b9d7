import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesPattern } from '../../../../electron/app/watch/matches-pattern.ts'

describe('a pattern', () => {
  it.each([
    ['*.bak', 'brief.bak', true],
    ['*.bak', 'unten/tief/BRIEF.BAK', true],
    ['*.bak', 'brief.bak.pdf', false],
    ['scan?.pdf', 'scan1.pdf', true],
    ['scan?.pdf', 'scan12.pdf', false],
    ['alt/**', 'alt/2025/brief.pdf', true],
    ['alt/**', 'neu/alt.pdf', false],
    ['**/entwurf/*', 'entwurf/a.pdf', true],
    ['**/entwurf/*', 'tief/unten/entwurf/a.pdf', true],
    ['**/entwurf/*', 'entwurf/tief/a.pdf', false],
    ['a+b (1).pdf', 'a+b (1).pdf', true],
    ['a.pdf', 'abpdf', false],
    ['Müll*', 'müllabfuhr.pdf', true],
  ])('%s on %s: %s', (pattern, way, matches) => expect(matchesPattern(way, pattern)).toBe(matches))
})

it('means what the regular expression means, on short names', () => {
  const signs: Record<string, string> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]', '.': '\\.' }
  const expression = (pattern: string) => new RegExp(`^${pattern.replace(/\*\*\/|\*\*|\*|\?|\./g, (sign) => signs[sign] ?? sign)}$`, 'is')
  const text = (letters: string) => fc.string({ unit: fc.constantFrom(...letters), maxLength: 8 })
  fc.assert(
    fc.property(text('aB./'), text('ab.**?/'), (way, pattern) => {
      const compared = pattern.includes('/') ? way : (way.split('/').at(-1) ?? '')
      expect(matchesPattern(way, pattern)).toBe(expression(pattern).test(compared))
    }),
    { numRuns: 3_000 },
  )
})

it('is not kept busy by a name that almost fits', () => {
  expect(matchesPattern('a'.repeat(250), `${'*a'.repeat(40)}b`)).toBe(false)
  expect(matchesPattern('a/'.repeat(120), `${'**/'.repeat(40)}b`)).toBe(false)
})
