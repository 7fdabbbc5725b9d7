import { describe, expect, it } from 'vitest'
import { findBgNumbers } from '../../../../electron/shared/identifiers/bg-number.ts'
import { findBics } from '../../../../electron/shared/identifiers/bic.ts'
import { findCustomerNumbers } from '../../../../electron/shared/identifiers/customer-number.ts'

describe('findBgNumbers', () => {
  it.each([
    ['12704//0085767', '12704//0085767'],
    ['12704 // 0085767', '12704//0085767'],
    ['12704BG0085767', '12704BG0085767'],
  ])('reads %s', (printed, normalized) => expect(findBgNumbers(`BG-Nr. ${printed}.`)).toMatchObject([{ surface: printed, normalized }]))

  it('offers a repair for letters, without applying it', () => {
    expect(findBgNumbers('BG 127O4//OO85767')).toMatchObject([{ normalized: '127O4//OO85767', repair: '12704//0085767' }])
  })

  it.each(['12704/0085767', '1270//0085767', '12704//008576', 'Az. 50.2-4966/24'])('finds none in «%s»', (text) => expect(findBgNumbers(text)).toEqual([]))
})

describe('findCustomerNumbers', () => {
  it('reads three digits, a letter, six digits', () => {
    expect(findCustomerNumbers('Kundennummer 790B331838').map((m) => m.normalized)).toEqual(['790B331838'])
    expect(findCustomerNumbers('Kd.-Nr. 790 B 331 838').map((m) => m.normalized)).toEqual(['790B331838'])
  })

  it.each(['790331838', '12704BG0085767', 'A123456780'])('finds none in «%s»', (text) => expect(findCustomerNumbers(text)).toEqual([]))
})

describe('findBics', () => {
  it.each(['BIC NOLADE21SHO', 'BIC: COBADEHD001', 'HELADEF1BEN', 'BIC MALADE51'])('reads «%s»', (text) => expect(findBics(text)).toHaveLength(1))
  it.each(['SACHBEARBEITER', 'BAUADENT IST', 'RECHNUNG', 'WOHNDERECHT'])('finds none in «%s»', (text) => expect(findBics(text)).toEqual([]))
})
