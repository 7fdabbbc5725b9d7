import { describe, expect, it } from 'vitest'
import { findUrgentWords } from '../../../../../electron/core/stages/assess/urgent-words.ts'

describe('findUrgentWords', () => {
  it.each([
    ['Antrag auf Erlass einer einstweiligen Anordnung', 'Eilantrag bei Gericht'],
    ['Az. S 22 AS 418/25 ER', 'Eilantrag bei Gericht'],
    ['Es besteht der Verdacht auf Kindeswohlgefährdung.', 'Hinweis auf Kindeswohlgefährdung'],
    ['Meldung gemäß § 8a SGB VIII', 'Hinweis auf Kindeswohlgefährdung'],
    ['Das Kind wird geschlagen.', 'Hinweis auf Kindeswohlgefährdung'],
    ['Wenn das so weitergeht, nehme ich mir das Leben.', 'Hinweis auf Suizid oder Selbstgefährdung'],
    ['Sie hat Suizidgedanken geäußert.', 'Hinweis auf Suizid oder Selbstgefährdung'],
    ['Ich kann so nicht mehr weiterleben.', 'Hinweis auf Suizid oder Selbstgefährdung'],
    ['Er will sich umbringen.', 'Hinweis auf Suizid oder Selbstgefährdung'],
    ['Sonst komme ich vorbei und bringe Sie um!', 'Drohung gegen Personen'],
    ['Wir haben nichts mehr zu essen.', 'Akute Mittellosigkeit'],
    ['Kein Geld für Windeln', 'Akute Mittellosigkeit'],
    ['Der Räumungstermin ist am Montag.', 'Unmittelbarer Wohnungsverlust'],
    ['Der Strom wurde gestern abgestellt.', 'Strom, Gas oder Wasser gesperrt'],
    ['Der Räumungs-\ntermin entfällt. Zwangsräumung\nam 3. Mai', 'Unmittelbarer Wohnungsverlust'],
  ])('%j → %s', (text, reason) => expect(findUrgentWords(text).map((w) => w.reason)).toContain(reason))

  it.each([
    'Es bestehen keine Suizidgedanken.',
    'Suizidalität wurde glaubhaft verneint.',
    'Eine Kindeswohlgefährdung liegt nicht vor.',
    'Ohne Anhalt für Kindeswohlgefährdung',
    'Z. n. Suizidversuch vor zehn Jahren',
    'Az. S 22 AS 418/25',
    'Die Rechnung für Essen auf Rädern',
    'Hungerstraße 4, Meldung von Müdigkeit',
    'Elterngeld ab Inobhutnahme des Adoptivkindes',
    'Sehr geehrte Damen und Herren, anbei der Mietvertrag.',
    '',
  ])('nothing in %j', (text) => expect(findUrgentWords(text)).toEqual([]))

  it('finds a second mention where the first is negated', () => {
    expect(findUrgentWords('Früher keine Suizidgedanken. Seit Montag äußert sie aber wieder Suizidabsichten.')).toHaveLength(1)
  })
})
