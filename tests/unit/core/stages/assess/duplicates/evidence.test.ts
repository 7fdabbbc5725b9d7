/** How differences are weighed; the decision itself is tested in same-letter.test.ts. */
import { describe, expect, it } from 'vitest'
import { evidenceOf, weigh, wordsInCommon } from '../../../../../../electron/core/stages/assess/duplicates/evidence.ts'

const LETTER = 'kreis musterberg sozialamt bescheid vom 12 03 2026 sehr geehrte frau hartwig ihnen werden 148 euro bewilligt zahlbar monatlich im voraus'

const tokens = (text: string) => text.split(' ').map((word) => ({ text: word.replace('~', ''), certain: !word.startsWith('~') }))
const weight = (one: string, other: string) => weigh(evidenceOf(tokens(one), tokens(other)))
/** The same with every third word misread and doubtful. */
const noisy = (text: string) =>
  text
    .split(' ')
    .map((word, i) => (i % 3 === 0 && /^\p{L}{4}/u.test(word) ? `~${word.slice(0, 2)}xx${word.slice(4)}` : word))
    .join(' ')

describe('evidence', () => {
  it.each([
    ['a number read doubtfully', LETTER.replace('148', '~143'), LETTER.replace('148', '143')],
    ['a digit that may be misread', LETTER.replace('148', '143'), LETTER.replace('148', '692')],
    ['nothing', LETTER, LETTER.replace('148', '~692')],
  ])('speaks more for one letter: %s', (_, more, less) => {
    expect(weight(LETTER, more)).toBeGreaterThan(weight(LETTER, less))
  })

  it('a difference counts more in a clean reading than in one that is full of errors', () => {
    const loss = (text: string) => weight(LETTER, text) - weight(LETTER, text.replace('148', '~149'))
    expect(loss(LETTER)).toBeGreaterThan(loss(noisy(LETTER)))
  })

  it('is the same whichever reading comes first', () => {
    const other = noisy(LETTER.replace('148', '162').replace('hartwig', 'yilmaz'))
    expect(weight(LETTER, other)).toBeCloseTo(weight(other, LETTER), 10)
  })

  it.each([
    ['', 'a b', 0],
    ['a b b', 'b a c', 2],
    ['a a a', 'a a', 2],
  ])('words in common of «%s» and «%s»', (one, other, expected) => {
    expect(wordsInCommon(tokens(one), tokens(other))).toBe(expected)
  })
})
