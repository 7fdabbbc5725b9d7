/** What counts as a difference between two readings, and as which. */
import { describe, expect, it } from 'vitest'
import { differencesOf, type Token } from '../../../../../../electron/core/stages/assess/duplicates/differences.ts'
import { matchTokens } from '../../../../../../electron/core/stages/assess/duplicates/match-tokens.ts'

/** `~` before a word: read doubtfully. Each text stands between words that both readings have. */
function tokens(text: string): Token[] {
  return `rechnung vom ${text} zahlbar sofort`.split(' ').map((word) => ({ text: word.replace('~', ''), certain: !word.startsWith('~') }))
}

function differences(one: string, other: string): string[] {
  const [a, b] = [tokens(one), tokens(other)]
  return differencesOf(a, b, matchTokens(a, b)).map(({ what, certain }) => `${certain ? 'certain' : 'doubtful'} ${what}`)
}

describe('differences of two readings', () => {
  it.each([
    ['nothing', '12 03 2026', '12 03 2026', []],
    ['a number that fell apart', '1203 2026 51', '12 032026 51', []],
    ['letters read for digits', 'o 7709', '0 77o9', []],
    ['a word misread', 'versorgung', 'versorqung', []],
    ['only one side has it', '148 eingegangen', '148', []],
    ['a digit that looks like another', '4471', '4477', ['certain lookalike']],
    ['the same, read doubtfully', '4471', '~4477', ['doubtful lookalike']],
    ['a digit that looks like no other', '4471', '4475', ['certain other']],
    ['a lost digit', '4471', '447', ['certain lookalike']],
    ['a lost digit of two', '12', '2', ['certain part']],
    ['most of it lost', '0382203', '~203', ['doubtful part']],
    ['other digits', '4471', '8815', ['certain other']],
    ['two years', '2025', '2026', ['certain other']],
    ['two months', 'september', 'dezember', ['certain other']],
    ['another word', 'hartwig', 'yilmaz', ['certain word']],
    ['another word, doubtful', 'hartwig', '~yilmaz', ['doubtful word']],
    ['a line that went astray', '148 30', '~77 ~kd ~nr ~4471 ~0098', []],
  ])('%s', (_, one, other, expected) => {
    expect(differences(one, other)).toEqual(expected)
    expect(differences(other, one)).toEqual(expected)
  })

  it('are found where the other side of a number stands elsewhere', () => {
    const [a, b] = [tokens('miete 410 euro und nebenkosten 560 euro'), tokens('miete 560 euro und nebenkosten 497 euro')]
    expect(differencesOf(a, b, matchTokens(a, b)).length).toBeGreaterThan(0)
  })
})
