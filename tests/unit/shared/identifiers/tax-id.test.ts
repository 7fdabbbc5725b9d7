import { describe, expect, it } from 'vitest'
import { findTaxIds, isValidTaxId } from '../../../../electron/shared/identifiers/tax-id.ts'

describe('isValidTaxId', () => {
  it.each(['36574261809', '86095742719', '47036892816', '65929970489'])('accepts %s', (id) => expect(isValidTaxId(id)).toBe(true))
  it.each([
    ['wrong check digit', '36574261808'],
    ['leading zero', '06574261809'],
    ['no digit twice', '12345678903'],
    ['a digit three times in a row', '11123456780'],
    ['ten digits', '3657426180'],
  ])('rejects: %s', (_, id) => expect(isValidTaxId(id)).toBe(false))
})

describe('findTaxIds', () => {
  it('finds the usual grouping', () => {
    expect(findTaxIds('Steuer-ID 36 574 261 809, IdNr. 86095742719').map((m) => [m.surface, m.normalized, m.valid])).toEqual([
      ['36 574 261 809', '36574261809', true],
      ['86095742719', '86095742719', true],
    ])
  })

  it('offers a repair for letters in the place of digits', () => {
    expect(findTaxIds('IdNr. 36 574 26I 8O9')).toMatchObject([{ valid: false, normalized: '3657426I8O9', repair: '36574261809' }])
  })

  it.each(['Telefon 06252 155300', 'vom 01.02.2025', '1.234.567,89 EUR'])('finds none in «%s»', (text) => expect(findTaxIds(text)).toEqual([]))
})
