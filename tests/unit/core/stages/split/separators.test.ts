import { describe, expect, it } from 'vitest'
import { saysFor, separatorPages, withoutSeparators } from '../../../../../electron/core/stages/split/separators.ts'
import type { PageCode, RecognizedPage } from '../../../../../electron/shared/domain/page.ts'
import { blankPage, letterPage, page } from './page.ts'

const qr = (text: string): PageCode => ({ format: 'QRCode', text })
const sheet = (number: number, ...texts: string[]): RecognizedPage => page(number, [[0.05, 'Trennblatt']], { codes: texts.map(qr) })
const PLAIN = 'postlotse:1:trenner'
const DESK = 'postlotse:1:stelle:jc-leistung-1'
const letter = (number: number) => letterPage(number, 'AOK Hessen')

describe('separatorPages', () => {
  it.each<[string, RecognizedPage[], number[]]>([
    ['a sheet between two letters', [letter(1), sheet(2, PLAIN), letter(3)], [2]],
    ['a sheet with an empty back', [letter(1), sheet(2, PLAIN), blankPage(3), letter(4)], [2, 3]],
    ['sheets at both ends', [sheet(1, PLAIN), letter(2), sheet(3, PLAIN)], [1, 3]],
    ['no sheet', [letter(1), blankPage(2), letter(3)], []],
    ['another code', [letter(1), sheet(2, 'https://stadtwerke.example/'), letter(3)], []],
    ['nothing but sheets', [sheet(1, PLAIN), blankPage(2), sheet(3, DESK)], []],
  ])('%s', (_, pages, expected) => expect([...separatorPages(pages)]).toEqual(expected))

  it('takes only one empty page for the back', () => {
    expect([...separatorPages([sheet(1, PLAIN), blankPage(2), blankPage(3), letter(4)])]).toEqual([1, 2])
  })
})

describe('withoutSeparators', () => {
  it.each([
    [1, 5, [3], { firstPage: 1, lastPage: 5 }],
    [1, 3, [3], { firstPage: 1, lastPage: 2 }],
    [1, 4, [1, 2], { firstPage: 3, lastPage: 4 }],
    [2, 2, [2], undefined],
  ])('%i to %i without %j', (firstPage, lastPage, separators, expected) => {
    expect(withoutSeparators({ firstPage, lastPage }, new Set(separators))).toEqual(expected)
  })
})

describe('saysFor', () => {
  const at = (pages: readonly RecognizedPage[], firstPage: number) => saysFor(pages, { firstPage, lastPage: firstPage }).separator

  it.each<[string, RecognizedPage[], number, object | undefined]>([
    ['a desk', [sheet(1, DESK, DESK), letter(2)], 2, { deskId: 'jc-leistung-1' }],
    ['a type', [letter(1), sheet(2, 'postlotse:1:art:widerspruch'), blankPage(3), letter(4)], 4, { typeId: 'widerspruch' }],
    [
      'a desk and a type on two sheets',
      [sheet(1, DESK), sheet(2, 'postlotse:1:art:widerspruch'), letter(3)],
      3,
      { deskId: 'jc-leistung-1', typeId: 'widerspruch' },
    ],
    ['nothing on a plain sheet', [sheet(1, PLAIN), letter(2)], 2, undefined],
    ['nothing where two sheets contradict each other', [sheet(1, DESK), sheet(2, 'postlotse:1:stelle:jc-leistung-2'), letter(3)], 3, undefined],
    ['nothing where one sheet contradicts itself', [sheet(1, DESK, 'postlotse:1:stelle:jc-leistung-2'), letter(2)], 2, undefined],
    ['nothing to a later letter', [sheet(1, DESK), letter(2), letter(3)], 3, undefined],
    ['nothing to the letter before', [letter(1), sheet(2, DESK), letter(3)], 1, undefined],
  ])('%s', (_, pages, firstPage, expected) => expect(at(pages, firstPage)).toEqual(expected))
})
