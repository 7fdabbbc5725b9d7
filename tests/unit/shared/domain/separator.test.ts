import { describe, expect, it } from 'vitest'
import type { PageCode } from '../../../../electron/shared/domain/page.ts'
import { readSeparator, separatorText } from '../../../../electron/shared/domain/separator.ts'

describe('readSeparator', () => {
  it.each<[PageCode['format'], string, object | undefined]>([
    ['QRCode', 'postlotse:1:trenner', {}],
    ['QRCode', 'postlotse:1:stelle:jc-leistung-1', { deskId: 'jc-leistung-1' }],
    ['QRCode', 'postlotse:1:art:widerspruch', { typeId: 'widerspruch' }],
    ['Code128', 'PATCHT', {}],
    ['Code128', 'PATCH T', {}],
    ['Code39', '*PATCH-T*', {}],
    ['QRCode', 'postlotse:1:stelle:', undefined],
    ['QRCode', 'postlotse:2:trenner', undefined],
    ['QRCode', 'postlotse:1:stelle:../x', undefined],
    ['QRCode', 'https://example.org/postlotse:1:trenner', undefined],
    ['QRCode', 'PATCHT', undefined],
    ['Code128', 'postlotse:1:trenner', undefined],
    ['Code128', 'PATCH 12', undefined],
    ['DataMatrix', 'PATCHT', undefined],
  ])('%s %s', (format, text, expected) => expect(readSeparator({ format, text })).toEqual(expected))

  it.each([{}, { deskId: 'sozialamt' }, { typeId: 'but-antrag' }])('reads what %j is written as', (says) => {
    expect(readSeparator({ format: 'QRCode', text: separatorText(says) })).toEqual(says)
  })
})
