import { describe, expect, it } from 'vitest'
import { cleanText, fitText, wrapText } from '../../../../electron/cli/output/fit-text.ts'

it.each([
  ['brief', 8, 'brief   '],
  ['brief', 5, 'brief'],
  ['brief.pdf', 5, 'brie…'],
  ['Grüße', 5, 'Grüße'],
  ['Gru\u0308ße', 5, 'Grüße'],
  ['🙂🙂🙂', 2, '🙂…'],
  ['x\ny', 4, 'x?y '],
])('%j in %i characters is %j', (text, width, expected) => expect(fitText(text, width)).toBe(expected))

it.each([
  ['steering', 'a\u001b[31mrot\u001b[0m', 'arot'],
  ['a bell', 'a\u0007b', 'a?b'],
  ['another direction of writing', 'rechnung\u202Efdp.exe', 'rechnung?fdp.exe'],
  ['a line break of Unicode', 'a\u2028b', 'a?b'],
])('takes out %s', (_, text, expected) => expect(cleanText(text)).toBe(expected))

describe('wrapText', () => {
  it.each([
    ['eins zwei drei', 9, ['eins zwei', 'drei']],
    ['eins zwei drei', 8, ['eins', 'zwei', 'drei']],
    ['überlangeswort kurz', 6, ['überlangeswort', 'kurz']],
    ['kurz', 80, ['kurz']],
  ])('%j at %i', (text, width, lines) => expect(wrapText(text, width)).toEqual(lines))
})
