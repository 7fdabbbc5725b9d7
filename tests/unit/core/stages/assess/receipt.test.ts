import { describe, expect, it } from 'vitest'
import { completeYear, findGermanDates } from '../../../../../electron/core/stages/assess/german-date.ts'
import { findReceipt } from '../../../../../electron/core/stages/assess/receipt.ts'

describe('findGermanDates', () => {
  it.each([
    ['27.02.2026', ['2026-02-27']],
    ['10. 09. 25', ['2025-09-10']],
    ['2 2. JULI 2026', ['2026-07-22']],
    ['0 9. SEP. 2024', ['2024-09-09']],
    ['3. März 2026 und 4.4.2026', ['2026-03-03', '2026-04-04']],
    ['1. Mai 2026', ['2026-05-01']],
    ['31.02.2026', []],
    ['12.9.', []],
    ['50.2-4966/24', []],
    ['Version 1.2.3', []],
    ['10.000,50 Euro', []],
  ])('%s', (text, expected) => expect(findGermanDates(text).map((d) => d.iso)).toEqual(expected))
})

describe('completeYear', () => {
  it.each([
    ['21. April', '2026-05-04', '2026-04-21'],
    ['vom 21.4.', '2026-05-04', '2026-04-21'],
    ['21. Dez.', '2026-01-10', '2025-12-21'],
    ['29.2.', '2029-01-10', '2028-02-29'],
    ['29.2.', '2027-01-10', undefined],
    ['21.04.2026', '2026-05-04', undefined],
    ['nächste Woche', '2026-05-04', undefined],
  ])('%s before %s is %s', (text, latest, date) => expect(completeYear(text, latest)).toBe(date))
})

describe('findReceipt', () => {
  const at = (lines: readonly string[], letterDate?: string) => findReceipt({ lines, today: '2026-07-24', letterDate })

  it.each([
    [['Landkreis Musterland', 'EINGANG', '2 2. JULI 2026'], '2026-07-22'],
    [['Eingang: 20.07.2026  ASD Süd'], '2026-07-20'],
    [['Posteingang', 'Kreishaus 3', '21.07.26'], '2026-07-21'],
    [['eingegangen am 20. Juli 2026'], '2026-07-20'],
    [['EINGANG 15.07.2026', 'Eingang 22.07.2026'], '2026-07-15'],
    [['Amtsgericht Musterstadt   Posteingang   Telefon: 04121 232-418', 'Familiengericht   16. JULI 2026   Telefax: 04121 232-455'], '2026-07-16'],
  ])('reads the stamp in %j', (lines, date) => expect(at(lines)).toMatchObject({ date, stamped: true, sentence: expect.stringContaining('Eingangsstempel') }))

  it.each([
    ['someone else’s receipt', ['erhalten Sie die Klageschrift vom 04.07.2026, hier eingegangen am 06.07.2026, mit der Bitte um Stellungnahme']],
    ['a short line on someone else’s receipt', ['hier eingegangen am 06.07.2026']],
    ['money', ['Zahlungseingang 20.07.2026', 'Eingang der Zahlung: 20.07.2026']],
    ['a preprinted field and other text below', ['Eingangsstempel', 'Name, Vorname: Vogel, Stefan, geb. 05.10.2001 in Barmstedt']],
    ['a date in running text below', ['Posteingang', 'Ihr Schreiben vom 16.07.2026 haben wir erhalten']],
    ['the future', ['EINGANG 30.07.2026']],
    ['words that contain it', ['Eingangszone 20.07.2026', 'Wohnungseingang 20.07.2026']],
  ])('assumes today for %s', (_, lines) =>
    expect(at(lines)).toMatchObject({ date: '2026-07-24', stamped: false, sentence: expect.stringContaining('gilt heute, 24.07.2026') }),
  )

  it('counts the day on which it was taken in, when it is read anew later', () => {
    const later = (lines: readonly string[]) => findReceipt({ lines, today: '2026-07-29', arrivedOn: '2026-07-24', letterDate: undefined })
    expect(later([])).toMatchObject({ date: '2026-07-24', stamped: false, sentence: expect.stringContaining('Tag der Aufnahme, 24.07.2026') })
    expect(later(['EINGANG 20.07.2026'])).toMatchObject({ date: '2026-07-20', stamped: true })
  })

  it('takes no stamp much older than the letter', () => {
    expect(at(['EINGANG 10.05.2026'], '2026-07-15').stamped).toBe(false)
    expect(at(['EINGANG 10.07.2026'], '2026-07-15').stamped).toBe(true) // the letter's date may be misread
  })

  it('warns when the letter is older than today', () => {
    expect(at([], '2026-07-01').sentence).toContain('01.07.2026')
    expect(at([], '2026-07-24').sentence).not.toContain('ging es früher ein')
  })
})
