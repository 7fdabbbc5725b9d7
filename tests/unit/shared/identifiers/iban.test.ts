import { describe, expect, it } from 'vitest'
import { findIbans, isValidIban } from '../../../../electron/shared/identifiers/iban.ts'

describe('isValidIban', () => {
  it.each(['DE89370400440532013000', 'DE02120300000000202051', 'AT611904300234573201', 'NL91ABNA0417164300'])('accepts %s', (iban) =>
    expect(isValidIban(iban)).toBe(true),
  )
  it.each([
    ['one digit changed', 'DE89370400440532013001'],
    ['two digits swapped', 'DE98370400440532013000'],
    ['too short for its country', 'DE8937040044053201300'],
    ['unknown country', 'XX89370400440532013000'],
    ['small letters', 'de89370400440532013000'],
    ['check digits that nobody gives out, though the sum is right', 'DE99120300000000202051'],
  ])('rejects: %s', (_, iban) => expect(isValidIban(iban)).toBe(false))
})

describe('findIbans', () => {
  it('finds grouped, joined and boxed spellings and keeps them as printed', () => {
    const text = 'IBAN DE89 3704 0044 0532 0130 00, alt DE02120300000000202051, Kästchen D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0'
    expect(findIbans(text).map(({ surface, normalized, valid }) => [surface, normalized, valid])).toEqual([
      ['DE89 3704 0044 0532 0130 00', 'DE89370400440532013000', true],
      ['DE02120300000000202051', 'DE02120300000000202051', true],
      ['D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0', 'DE89370400440532013000', true],
    ])
  })

  it('offers the reading without OCR confusions and does not apply it', () => {
    expect(findIbans('DE89 37O4 0044 0532 0I30 00')).toMatchObject([{ surface: 'DE89 37O4 0044 0532 0I30 00', valid: false, repair: 'DE89370400440532013000' }])
  })

  it('offers nothing where a wrong number has no single repair', () => {
    expect(findIbans('DE12 3456 7890 1234 5678 90')).toMatchObject([{ valid: false }])
    expect(findIbans('DE12 3456 7890 1234 5678 90')[0]).not.toHaveProperty('repair')
  })

  it('cuts foreign numbers to their length and takes them only if they are valid', () => {
    expect(findIbans('Konto AT61 1904 3002 3457 3201 BKAUATWW').map((m) => m.surface)).toEqual(['AT61 1904 3002 3457 3201'])
    expect(findIbans('Konto AT61 1904 3002 3457 3202')).toEqual([])
  })

  it.each(['DE 12', 'Kundennummer 790B331838', 'DEZEMBER 2025'])('finds none in «%s»', (text) => expect(findIbans(text)).toEqual([]))
})
