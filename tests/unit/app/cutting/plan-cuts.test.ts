import { describe, expect, it } from 'vitest'
import { cutsFrom, undecidedCuts } from '../../../../electron/app/cutting/plan-cuts.ts'
import type { DocumentRow, DocumentState } from '../../../../electron/shared/domain/mail-document.ts'
import type { RecognizedPage } from '../../../../electron/shared/domain/page.ts'

const cut = (firstPage: number, lastPage: number) => ({ firstPage, lastPage })

/** Pages with text, some of them separator sheets. */
function letters(count: number, separators: readonly number[] = []): RecognizedPage[] {
  return Array.from({ length: count }, (_, i) => ({
    number: i + 1,
    source: 'ocr',
    words: [{ text: 'Wort', box: [0, 0, 0.1, 0.01], confidence: 1, line: 0 }],
    formValues: [],
    confidence: 1,
    turnedDegrees: 0,
    skewDegrees: 0,
    blank: false,
    issues: [],
    ...(separators.includes(i + 1) ? { codes: [{ format: 'QRCode', text: 'postlotse:1:trenner' }] } : {}),
  }))
}

describe('cutsFrom', () => {
  it.each([
    ['between two documents', [1, 4], [3], [cut(1, 2), cut(4, 5)]],
    ['at the beginning and the end', [1, 3], [1, 5], [cut(2, 2), cut(3, 4)]],
    ['that stands alone', [1, 2, 3], [2], [cut(1, 1), cut(3, 5)]],
    ['that a person joined across', [1], [3], [cut(1, 5)]],
  ])('leaves out a separator %s', (_, firstPages, separators, expected) => {
    expect(cutsFrom(firstPages, letters(5, separators))).toEqual(expected)
  })

  it.each([
    [[1], 3, [cut(1, 3)]],
    [[1, 3], 3, [cut(1, 2), cut(3, 3)]],
    [[3, 1, 2, 3], 4, [cut(1, 1), cut(2, 2), cut(3, 4)]],
  ])('%j of %i pages', (firstPages, pageCount, expected) => {
    expect(cutsFrom(firstPages, letters(pageCount))).toEqual(expected)
  })

  it.each([
    ['a stack that begins behind its first page', [2], 3],
    ['a page that does not exist', [1, 4], 3],
  ])('refuses %s', (_, firstPages, pageCount) => {
    expect(() => cutsFrom(firstPages, letters(pageCount))).toThrow(expect.objectContaining({ code: 'request-refused' }))
  })
})

describe('undecidedCuts', () => {
  const row = (pages: [number, number] | null, state: DocumentState) => ({ pages, state }) as DocumentRow

  it('leaves decided documents out', () => {
    expect(undecidedCuts([cut(1, 1), cut(2, 3)], [row([1, 1], 'delivered'), row([2, 3], 'review')])).toEqual([cut(2, 3)])
  })

  it.each(['confirmed', 'delivered', 'settled'] as const)('refuses to cut through or to enlarge a document that is %s', (state) => {
    const present = [row([1, 2], state), row([3, 3], 'proposed')]
    for (const cuts of [[cut(1, 1), cut(2, 2), cut(3, 3)], [cut(1, 3)], [cut(1, 1), cut(2, 3)]])
      expect(() => undecidedCuts(cuts, present)).toThrow(expect.objectContaining({ code: 'state-changed' }))
  })

  it.each(['review', 'proposed', 'quarantined'] as const)('allows everything where all is %s', (state) => {
    expect(undecidedCuts([cut(1, 1), cut(2, 3)], [row([1, 3], state)])).toEqual([cut(1, 1), cut(2, 3)])
  })

  it('takes a decided document without pages for the whole file', () => {
    expect(() => undecidedCuts([cut(1, 1), cut(2, 3)], [row(null, 'settled')])).toThrow(expect.objectContaining({ code: 'state-changed' }))
    expect(undecidedCuts([cut(1, 3)], [row(null, 'settled')])).toEqual([])
  })
})
