import { describe, expect, it } from 'vitest'
import { foldText, foldValue } from '../../../../electron/shared/text/fold-text.ts'
import { isGivenName } from '../../../../electron/shared/text/given-names.ts'
import { mentionsOf, withoutOverlaps } from '../../../../electron/shared/text/mention.ts'
import { undoDigitConfusions } from '../../../../electron/shared/text/ocr-digits.ts'
import { hasLegalForm, isDistrictOffice, isOrganisation } from '../../../../electron/shared/text/organisation-name.ts'

describe('foldText', () => {
  it('makes umlauts two letters and drops other accents', () => expect(foldText('  Müßig   Çelik Şahin ')).toBe('muessig celik sahin'))
  it('keeps letters and figures only for values', () => expect(foldValue('Az.: 50.2-4966/24')).toBe('az502496624'))
  it('takes composed and decomposed umlauts for the same', () => expect(foldText('Mu\u0308ller')).toBe(foldText('Müller')))
})

describe('isGivenName', () => {
  it.each(['karl-heinz', 'fatma', 'juergen', 'svitlana'])('knows %s', (name) => expect(isGivenName(name)).toBe(true))
  it.each(['antrag', 'pinneberg', ''])('does not take «%s» for one', (name) => expect(isGivenName(name)).toBe(false))
})

describe('mentions', () => {
  it('take a group as their span', () => expect(mentionsOf('GdB 60', /GdB (\d+)/g, 1)).toEqual([{ from: 4, to: 6, surface: '60' }]))
  it('keep the stronger of two that overlap', () => {
    const strong = { from: 2, to: 6, surface: 'abcd' }
    expect(withoutOverlaps([strong, { from: 0, to: 3, surface: 'xab' }, { from: 6, to: 8, surface: 'ef' }])).toEqual([
      strong,
      { from: 6, to: 8, surface: 'ef' },
    ])
  })
})

describe('undoDigitConfusions', () => {
  it.each([
    ['O8.O9.2O25', '08.09.2025'],
    ['3O5,1l EUR', '305,11 EUR'],
    ['vom 1.1.25', 'vom 1.1.25'],
    ['Oslo, Ost.', 'Oslo, Ost.'],
    ['S. 1', 'S. 1'],
  ])('«%s» becomes «%s»', (text, expected) => expect(undoDigitConfusions(text)).toBe(expected))
})

describe('organisation names', () => {
  it.each(['Baugenossenschaft Krückau eG', 'Sozialgericht Darmstadt', 'Praxis Dr. Oehme', 'AOK Hessen', 'Stadtwerke Uetersen', 'Autohaus Fendt'])(
    '«%s» is one',
    (text) => expect(isOrganisation(text)).toBe(true),
  )
  it.each(['Mia Schröder', '64646 Heppenheim', 'Mannheim', 'Hauptmarkt 27'])('«%s» is none', (text) => expect(isOrganisation(text)).toBe(false))
  it('knows legal forms', () => {
    expect(hasLegalForm('Ilmtal Kühllogistik GmbH')).toBe(true)
    expect(hasLegalForm('Sparkasse Bensheim')).toBe(false)
  })
  it('knows the offices of a district', () => {
    expect(isDistrictOffice('Kreis Pinneberg, Fachdienst Soziales')).toBe(true)
    expect(isDistrictOffice('Amtsgericht Fürth')).toBe(false)
  })
})
