import { describe, expect, it } from 'vitest'
import { completeYear, findDates, isCalendarDay } from '../../../../electron/shared/text/german-date.ts'

describe('findDates', () => {
  it.each([
    ['3. April 2026', '2026-04-03'],
    ['3. Apr. 26', '2026-04-03'],
    ['03.IV.26', '2026-04-03'],
    ['3. III. 2026', '2026-03-03'],
    ['05.II.2025', '2025-11-05'], // more likely an 11 that OCR read so
    ['3.4.26', '2026-04-03'],
    ['03. 04. 2026', '2026-04-03'],
    ['3/4/2026', '2026-04-03'],
    ['2026-04-03', '2026-04-03'],
    ['1.Mai 1960', '1960-05-01'],
    ['7.8.59', '1959-08-07'],
    ['Sun, 9 Mar 2025', '2025-03-09'],
    ['April 2026', '2026-04'],
    ['07/2024', '2024-07'],
  ])('reads «%s» as %s', (text, iso) => expect(findDates(text).map((date) => date.iso)).toEqual([iso]))

  it.each([
    '30. Februar 2024',
    '31.04.2025',
    '29.02.2023',
    '12.13.2025',
    '00.01.2025',
    '50.2-4966/24',
    '1.234,56 €',
    'Telefon 06252 155300',
    'DE89 3704 0044',
    'um 12.30 Uhr',
  ])('finds none in «%s»', (text) => expect(findDates(text)).toEqual([]))

  it('accepts the 29th of February in a leap year', () => expect(findDates('29.02.2024')[0]?.iso).toBe('2024-02-29'))

  it('reads a day without a year, and leaves the year open', () => {
    expect(findDates('am 19.04. fällig, spätestens 20. März')).toMatchObject([
      { surface: '19.04.', day: 19, month: 4 },
      { surface: '20. März', day: 20, month: 3 },
    ])
    expect(findDates('am 19.04. fällig')[0]).not.toHaveProperty('iso')
  })

  it('reads several dates in their order, with their places', () => {
    const text = 'vom 1.10. bis 31.12.2025'
    expect(findDates(text).map(({ from, to }) => text.slice(from, to))).toEqual(['1.10.', '31.12.2025'])
  })

  it('does not take a time for a year', () => expect(findDates('15. Januar 21:03 Uhr')).toMatchObject([{ surface: '15. Januar' }]))

  it('keeps OCR letters as printed and offers the date without them', () => {
    expect(findDates('Datum O8.O9.2O25')).toMatchObject([{ surface: 'O8.O9.2O25', iso: '2025-09-08', repair: '08.09.2025' }])
    expect(findDates('08.09.2025')[0]).not.toHaveProperty('repair')
  })
})

describe('completeYear', () => {
  const [date] = findDates('am 28. Dezember')
  it.each([
    ['2026-01-10', '2025-12-28'],
    ['2025-11-01', '2025-12-28'],
  ])('chooses the year nearest to %s', (reference, expected) => expect(date && completeYear(date, reference)).toBe(expected))

  it('keeps a printed year', () => {
    const [full] = findDates('28.12.2019')
    expect(full && completeYear(full, '2026-01-10')).toBe('2019-12-28')
  })
})

describe('isCalendarDay', () => {
  it('knows the months', () => {
    expect(isCalendarDay(31, 1)).toBe(true)
    expect(isCalendarDay(31, 6)).toBe(false)
    expect(isCalendarDay(29, 2, 1900)).toBe(false)
    expect(isCalendarDay(29, 2, 2000)).toBe(true)
    expect(isCalendarDay(1, 0)).toBe(false)
  })
})
