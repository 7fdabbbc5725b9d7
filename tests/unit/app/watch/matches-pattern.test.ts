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
