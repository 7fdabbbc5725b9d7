import { describe, expect, it } from 'vitest'
import { pageOfText } from '../../../../../electron/core/stages/pages/page-of-text.ts'

describe('pageOfText', () => {
  it('places words by column and row with zero height', () => {
    const page = pageOfText('Von: Erika\n\n  Betreff: Frage', 3)
    expect(page).toMatchObject({ number: 3, widthPt: 595, heightPt: 842, formValues: [], imageFraction: 0, hasMarks: false, invisibleText: false })
    expect(page.words).toEqual([
      { text: 'Von:', box: [0, 0, 0.04, 0], confidence: 1, line: 0 },
      { text: 'Erika', box: [0.05, 0, 0.05, 0], confidence: 1, line: 0 },
      { text: 'Betreff:', box: [0.02, 2 / 60, 0.08, 0], confidence: 1, line: 1 },
      { text: 'Frage', box: [0.11, 2 / 60, 0.05, 0], confidence: 1, line: 1 },
    ])
  })

  it.each([
    ['no text', ''],
    ['white space', ' \t\n \r\n\u00a0'],
  ])('makes an empty page of %s', (_, text) => {
    expect(pageOfText(text, 1).words).toEqual([])
  })

  it.each([
    ['a long line', `${'Wort '.repeat(500)}Ende`],
    ['many lines', 'Zeile\n'.repeat(900)],
  ])('keeps %s on the page', (_, text) => {
    for (const { box } of pageOfText(text, 1).words) {
      expect(box[0] + box[2]).toBeLessThanOrEqual(1)
      expect(box[1]).toBeLessThan(1)
    }
  })

  it.each(['eins\nzwei', 'eins\r\nzwei', 'eins\rzwei', 'eins\fzwei'])('breaks lines at %j', (text) => {
    expect(pageOfText(text, 1).words.map((word) => word.line)).toEqual([0, 1])
  })

  it('composes decomposed letters', () => {
    expect(pageOfText('Mu\u0308ller', 1).words[0]?.text).toBe('Müller')
  })
})
