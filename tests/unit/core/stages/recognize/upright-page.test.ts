import { describe, expect, it } from 'vitest'
import { turnedPage, uprightPage } from '../../../../../electron/core/stages/recognize/upright-page.ts'
import { inspectedPage, LETTER, wordsOf } from './words.ts'

const upright = inspectedPage({ words: wordsOf(LETTER) })

describe('uprightPage', () => {
  it.each([90, 180, 270] as const)('undoes a page that was turned by %d degrees', (degrees) => {
    const { page, turnedDegrees } = uprightPage(turnedPage(upright, degrees))
    expect(turnedDegrees).toBe(360 - degrees)
    expect([page.widthPt, page.heightPt]).toEqual([595, 842])
    const rounded = (words: typeof page.words) => words.map((word) => word.box.map((edge) => Number(edge.toFixed(9))))
    expect(rounded(page.words)).toEqual(rounded(upright.words))
  })

  it.each([
    ['an upright page', upright],
    ['a page without words', inspectedPage()],
    ['a page with a few words along its margin', turnedPage(inspectedPage({ words: wordsOf(['nur ein Randvermerk']) }), 90)],
    [
      'plain text without heights',
      inspectedPage({ words: wordsOf(LETTER).map((word) => ({ ...word, box: [word.box[0], word.box[1], word.box[2], 0] as const })) }),
    ],
  ])('leaves %s alone', (_, page) => {
    expect(uprightPage(page)).toEqual({ page, turnedDegrees: 0 })
  })

  it('turns the boxes of form values as well', () => {
    const value = { name: 'f', label: '', kind: 'text', value: 'x', page: 1, box: [0.1, 0.2, 0.3, 0.05] } as const
    expect(turnedPage({ ...upright, formValues: [value] }, 90).formValues[0]?.box.map((n) => Number(n.toFixed(9)))).toEqual([0.75, 0.1, 0.05, 0.3])
  })
})
