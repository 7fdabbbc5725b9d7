import { describe, expect, it } from 'vitest'
import { foldedValue, foldedWords, foldGerman, tokens } from '../../../../electron/adapters/sqlite/fold-german.ts'

describe('words that are the same to the search', () => {
  it.each([
    ['Müller', 'Mueller', 'Muller', 'MÜLLER', 'Mu\u0308ller'],
    ['Straße', 'Strasse', 'STRASSE', 'STRAẞE'],
    ['Häuser', 'Haeuser', 'Hauser'],
    ['Löwe', 'Loewe', 'Lowe'],
    ['Größe', 'Groesse', 'Grosse'],
    ['café', 'Cafe'],
    ['Ærø', 'Aero', 'Aro'],
    ['Übung', 'Uebung', 'Ubung'],
    ['ﬁnden', 'finden'],
  ])('%j', (...words) => expect(new Set(words.map(foldGerman)).size).toBe(1))
})

describe('words that stay apart', () => {
  it.each([
    ['neu', 'neue'],
    ['Quelle', 'Qulle'],
    ['Steuer', 'Steur'],
    ['Bauer', 'Baur'],
    ['Müller', 'Möller'],
    ['Bahn', 'Bann'],
  ])('%s and %s', (one, other) => expect(foldGerman(one)).not.toBe(foldGerman(other)))
})

describe('tokens', () => {
  it('say where each word stands', () => {
    const text = 'Frau Müller, Straße 5!'
    expect(tokens(text).map(({ start, end, folded }) => [text.slice(start, end), folded])).toEqual([
      ['Frau', 'frau'],
      ['Müller', 'muller'],
      ['Straße', 'strasse'],
      ['5', '5'],
    ])
  })

  it.each([
    ['Wider-\nspruch', 'widerspruch'],
    ['Wider-\r\n  spruch', 'widerspruch'],
    ['An-\nund Abmeldung', 'an und abmeldung'],
    ['BG-\nNummer', 'bg nummer'],
    ['BG-Nummer', 'bg nummer'],
    ['Wider- spruch', 'wider spruch'],
    ['', ''],
    ['… – ?!', ''],
  ])('%j is %j', (text, words) => expect(foldedWords(text)).toBe(words))
})

describe('values', () => {
  it.each([
    ['DE02 1203 0000', 'de0212030000'],
    ['S 12 AS 345/26 ER', 's12as34526er'],
    ['Groß, Jörg', 'grossjorg'],
    ['26.02.2026', '26022026'],
    ['---', ''],
  ])('%s is compared as %s', (value, folded) => expect(foldedValue(value)).toBe(folded))
})
