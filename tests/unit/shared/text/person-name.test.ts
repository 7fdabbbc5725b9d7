import { describe, expect, it } from 'vitest'
import { findGivenNames, findNames, givenNameFirst, isSamePerson, nameParts } from '../../../../electron/shared/text/person-name.ts'

const names = (text: string) => findNames(text).map((name) => name.surface)

describe('findNames', () => {
  it.each([
    ['Frau Lina Tran, Deichweg 121', ['Lina Tran']],
    ['Thomsen, Emre Jasper', ['Thomsen, Emre Jasper']],
    ['von der Heide, Selam', ['von der Heide, Selam']],
    ['Patient: Hansen, Karl-Heinz   geb. 25.02.1959', ['Hansen, Karl-Heinz']],
    ['Berger Olena, geboren 19.10.2000', ['Berger Olena']],
    ['Fatma von der Heide', ['Fatma von der Heide']],
    ['Petra zu Putlitz', ['Petra zu Putlitz']],
    ['Herrn Dr. Karl Meier', ['Karl Meier']],
    ['i. A. M. Schröder', ['M. Schröder']],
    ['NOAH BAUMANN EINLIEGERWOHNUNG', ['NOAH BAUMANN']],
    ['Nicole Haddad von Lorsch nach Worms', ['Nicole Haddad']],
  ])('«%s»', (text, expected) => expect(names(text)).toEqual(expected))

  it.each(['Sehr geehrte Damen und Herren', 'Kreis Pinneberg', 'Antrag auf Leistungen', 'Mit freundlichen Grüßen', 'Hilfe von Ihnen', 'Neue Straße 33'])(
    'finds nobody in «%s»',
    (text) => expect(names(text)).toEqual([]),
  )

  it('does not read across a column gap', () => expect(names('Lina   Tran')).toEqual([]))
  it('tells the title', () => expect(findNames('Sehr geehrte Frau Koch')).toMatchObject([{ surface: 'Koch', basis: 'title', title: 'Frau' }]))
})

describe('findGivenNames', () => {
  it('finds given names that stand alone', () => expect(findGivenNames('meine Tochter Lina und der Hund').map((m) => m.surface)).toEqual(['Lina']))
})

describe('isSamePerson', () => {
  it.each([
    ['Ioana Hahn', 'Hahn, Ioana'],
    ['M. Schröder', 'Mia Schröder'],
    ['Frau Koch', 'Agnieszka Koch'],
    ['Müller', 'Mueller'],
    ['Noah Matthias Baumann', 'Noah Baumann'],
  ])('«%s» can be «%s»', (a, b) => expect(isSamePerson(a, b)).toBe(true))

  it.each([
    ['Ioana Hahn', 'Emma Hahn'],
    ['K. Schröder', 'Mia Schröder'],
    ['Koch', 'Kock'],
    ['', 'Hahn'],
  ])('«%s» is not «%s»', (a, b) => expect(isSamePerson(a, b)).toBe(false))
})

describe('forms of a name', () => {
  it('turns family name first round', () => expect(givenNameFirst('Hahn, Ioana')).toBe('Ioana Hahn'))
  it('leaves others', () => expect(givenNameFirst('Ioana Hahn')).toBe('Ioana Hahn'))
  it('folds parts without titles', () => expect(nameParts('Herr Dr. Hans-Jürgen Weiß')).toEqual(['hans-juergen', 'weiss']))
})
