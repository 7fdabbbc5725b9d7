import { describe, expect, it } from 'vitest'
import { findEmails, findPhones, findStreets, findTowns, findTrailingStreet } from '../../../../electron/shared/text/german-address.ts'

const surfaces = (mentions: readonly { surface: string }[]) => mentions.map((mention) => mention.surface)

describe('findStreets', () => {
  it.each([
    ['Wiebke Weber, Lindenallee 51, 68647 Biblis', 'Lindenallee 51'],
    ['Am Alten Bahnhof 31b, Biblis', 'Am Alten Bahnhof 31b'],
    ['wohnhaft Im Wiesengrund 95a', 'Im Wiesengrund 95a'],
    ['Professor-Kurt-Huber-Straße 92', 'Professor-Kurt-Huber-Straße 92'],
    ['Elmshorner Straße 80', 'Elmshorner Straße 80'],
    ['Alte Bahnhofstraße 5 b', 'Alte Bahnhofstraße 5 b'],
    ['Wilhelmstr. 31b Lorsch', 'Wilhelmstr. 31b'],
    ['AM SPORTPLATZ 99', 'AM SPORTPLATZ 99'],
    ['Str. Mühlenweg 172', 'Mühlenweg 172'],
    ['Rodensteinstraße 44 - 46', 'Rodensteinstraße 44 - 46'],
  ])('«%s»', (text, street) => expect(surfaces(findStreets(text))).toEqual([street]))

  it.each(['Am Montag 12 Uhr', 'Im Januar 2025', 'Schuljahr 2025', 'auf Seite 3', 'Postfach 1140', 'Zimmer 12'])('finds none in «%s»', (text) =>
    expect(findStreets(text)).toEqual([]),
  )
})

describe('findTrailingStreet', () => {
  it('takes a name with a number at the end', () => expect(findTrailingStreet('Gathe 90')?.surface).toBe('Gathe 90'))
  it('leaves months', () => expect(findTrailingStreet('im Januar 20')).toBeUndefined())
})

describe('findTowns', () => {
  it.each([
    ['68647 Biblis', '68647', 'Biblis'],
    ['25421, Pinneberg', '25421', 'Pinneberg'],
    ['D-79098 Freiburg im Breisgau', 'D-79098', 'Freiburg im Breisgau'],
    ['26160 Bad Zwischenahn', '26160', 'Bad Zwischenahn'],
  ])('«%s»', (text, code, city) => expect(findTowns(text)).toMatchObject([{ postalCode: { surface: code }, city: { surface: city } }]))

  it('knows a code without a town', () => expect(findTowns('PLZ 64625')[0]).not.toHaveProperty('city'))
  it.each(['Tel. 04121 798', '12704//0085767', '1.234,56', '123456'])('finds none in «%s»', (text) => expect(findTowns(text)).toEqual([]))
})

describe('contacts', () => {
  it.each(['0171 300 41 77', '06251/4812954', '+49 171 3004177', '(04101) 522-864'])('reads the phone number %s', (text) =>
    expect(surfaces(findPhones(`Tel. ${text}`))).toEqual([text]),
  )
  it.each(['DE89 3704 0044 0532 0130 00', '12.05.2025', '01234'])('finds no phone number in «%s»', (text) => expect(findPhones(text)).toEqual([]))
  it('reads e-mail addresses', () =>
    expect(surfaces(findEmails('<mia-s@web.example>, post(at)amt.example'))).toEqual(['mia-s@web.example', 'post(at)amt.example']))
})

describe('words without blanks', () => {
  it.each([
    ['streets', findStreets, 'A-'],
    ['e-mail addresses', findEmails, 'a.'],
    ['towns', findTowns, '64646 A-'],
    ['phone numbers', findPhones, '0/'],
  ])('do not keep the search for %s busy', (_, find, piece) => expect(() => find(piece.repeat(100_000))).not.toThrow())
})
