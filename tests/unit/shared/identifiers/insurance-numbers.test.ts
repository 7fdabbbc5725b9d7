import { describe, expect, it } from 'vitest'
import { findHealthInsuranceNumbers, isValidHealthInsuranceNumber } from '../../../../electron/shared/identifiers/health-insurance-number.ts'
import { findPensionInsuranceNumbers, isValidPensionInsuranceNumber } from '../../../../electron/shared/identifiers/pension-insurance-number.ts'

describe('pension insurance number', () => {
  it.each(['15070649C103', '65170839J003', '10010490A443'])('accepts %s', (number) => expect(isValidPensionInsuranceNumber(number)).toBe(true))
  it.each(['15070649C104', '15070649D103', '15070649c103', '150706490103'])('rejects %s', (number) => expect(isValidPensionInsuranceNumber(number)).toBe(false))

  it('finds spaced and joined spellings', () => {
    expect(findPensionInsuranceNumbers('SV-Nr. 15 070649 C 103 und 65170839J003').map((m) => [m.surface, m.valid])).toEqual([
      ['15 070649 C 103', true],
      ['65170839J003', true],
    ])
  })

  it('keeps one that fails the check, if its birth date can be one', () => {
    expect(findPensionInsuranceNumbers('15 070649 C 104')).toMatchObject([{ valid: false }])
    expect(findPensionInsuranceNumbers('15 071449 C 104')).toEqual([])
  })

  it('offers a repair', () => {
    expect(findPensionInsuranceNumbers('15 O70649 C 1O3')).toMatchObject([{ valid: false, repair: '15070649C103' }])
  })
})

describe('health insurance number', () => {
  it.each(['A000500015', 'A123456780', 'T555558879', 'C000500021'])('accepts %s', (number) => expect(isValidHealthInsuranceNumber(number)).toBe(true))
  it.each(['A000500016', 'B123456780', '0000500015', 'A12345678'])('rejects %s', (number) => expect(isValidHealthInsuranceNumber(number)).toBe(false))

  it('finds it in text with its check result', () => {
    expect(findHealthInsuranceNumbers('KVNR A 123 456 780 (AOK), früher B123456780')).toMatchObject([
      { surface: 'A 123 456 780', normalized: 'A123456780', valid: true },
      { surface: 'B123456780', valid: false },
    ])
  })

  it('finds none inside longer codes', () => expect(findHealthInsuranceNumbers('790B331838 12704BG0085767 XA123456780')).toEqual([]))
})
