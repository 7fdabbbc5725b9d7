import { describe, expect, it } from 'vitest'
import { matchesQuery } from '../../../../renderer/ui/fold-for-search.ts'

describe('matchesQuery', () => {
  it.each([
    ['Überprüfungsantrag', 'überprüfung'],
    ['Überprüfungsantrag', 'ueberpruefung'],
    ['Überprüfungsantrag', 'uberprufung'],
    ['Straße', 'strasse'],
    ['Strasse', 'straße'],
    ['Antrag auf Wohngeld', 'wohng antr'],
    ['Café', 'cafe'],
    ['Mueller', 'müller'],
    ['Überprüfungsantrag 10', 'ueberprüf 10'],
    ['alles', ''],
    ['alles', '   '],
  ])('«%s» is found with «%s»', (text, query) => {
    expect(matchesQuery(text, query)).toBe(true)
  })
  it.each([
    ['Antrag auf Wohngeld', 'wohngeld mahnung'],
    ['Rechnung', 'rechnungen'],
    ['Muller', 'müller und'],
  ])('«%s» is not found with «%s»', (text, query) => {
    expect(matchesQuery(text, query)).toBe(false)
  })
})
