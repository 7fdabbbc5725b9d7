import { describe, expect, it } from 'vitest'
import { findAmounts } from '../../../../electron/shared/text/german-amount.ts'

describe('findAmounts', () => {
  it.each([
    ['1.234,56 €', '1234.56'],
    ['EUR 1.234,56', '1234.56'],
    ['€ 388,–', '388.00'],
    ['12,-- Euro', '12.00'],
    ['1234,5', '1234.50'],
    ['1.234', '1234.00'],
    ['1 234,50 EUR', '1234.50'],
    ['75€', '75.00'],
    ['-52,16', '-52.16'],
    ['– 66,61 EUR', '-66.61'],
    ['598,00-', '-598.00'],
    ['1.617,55+', '1617.55'],
    ['1290.00 EUR', '1290.00'],
  ])('reads «%s» as %s', (text, value) => expect(findAmounts(text).map((amount) => amount.value)).toEqual([value]))

  it.each(['19 %', '68,40 qm', '12.05.2025', '14:30 Uhr', '3a', '50.2-4966/24', '4,5 Stunden'])('finds no amount in «%s»', (text) =>
    expect(findAmounts(text)).toEqual([]),
  )

  it('tells currency and cents', () => {
    expect(findAmounts('260 Euro und 85,00 und 7')).toMatchObject([
      { value: '260.00', hasCurrency: true, hasCents: false },
      { value: '85.00', hasCurrency: false, hasCents: true },
      { value: '7.00', hasCurrency: false, hasCents: false },
    ])
  })

  it('gives the printed surface and its place', () => {
    const text = 'zusammen 345,00 € im Monat'
    expect(findAmounts(text).map(({ from, to, surface }) => [text.slice(from, to), surface])).toEqual([['345,00 €', '345,00 €']])
  })

  it('offers the amount without OCR letters', () =>
    expect(findAmounts('Rest 3O5,1I €')).toMatchObject([{ surface: '3O5,1I €', value: '305.11', repair: '305,11 €' }]))
})
