/** Streets with house numbers, postal codes with towns, phone numbers and e-mail addresses in German text. */
import { type Mention, mentionsOf, withoutOverlaps } from './mention.ts'

export interface TownMention extends Mention {
  readonly postalCode: Mention
  /** Absent where nothing like a town follows the code. */
  readonly city?: Mention
}

const NUMBER = '\\d{1,4}(?: ?[a-zA-Z](?![\\p{L}]))?(?: ?[-–/+] ?\\d{1,4} ?[a-z]?(?![\\p{L}\\d]))?'
const ENDING =
  '(?:[Ss]tra(?:ß|ss)e|STRA(?:ß|SS)E|STR\\.|WEG|PLATZ|ALLEE|GASSE|RING|[Ss]tr\\.?|weg|allee|platz|gasse|ring|damm|ufer|graben|stieg|steig|pfad|kamp|chaussee|promenade|winkel|garten|gärten|wall|markt|twiete|redder|koppel|koog|deich|brücke|berg|feld|hof|höhe|wiese|wiesen|park|zeile|kehre|tor|grund|bogen|anger|rain|hang|blick|siedlung|stede|horst|wohld|reihe|bahn|mühle|busch|heide|weide|blöcken|brook|moor|tal)'
const ADJECTIVE =
  '(?:(?:Alte|Neue|Große|Kleine|Obere|Untere|Hintere|Vordere|Lange|Kurze|Hohe|Breite|Alter|Neuer|Großer|Kleiner|Oberer|Unterer|Hinterer|Langer)[nrs]? )?'
/** No name of a street has more letters; without a limit one word without blanks would be looked through from each of its letters. */
const NAMED = new RegExp(
  `(?<![\\p{L}\\d])(?:${ADJECTIVE}\\p{Lu}[\\p{L}'’-]{0,60}(?:\\.-[\\p{L}'’-]{1,60})?${ENDING}|${ADJECTIVE}(?:\\p{Lu}[\\p{L}'’-]{1,60}\\.? |(?:St|Dr|Prof)\\.-\\p{Lu}[\\p{L}'’-]{1,60} )(?:Stra(?:ß|ss)e|Str\\.?|Weg|Allee|Platz|Ring|Damm|Chaussee|Gasse|Ufer|Stieg|Markt|Kamp|Berg)) ?${NUMBER}`,
  'gu',
)
const PREPOSITIONAL =
  /(?<![\p{L}\d])(?:Am|An|Im|In|Auf|Zum|Zur|Unter|Hinter|Vor|Bei|Beim|Vom|Op|Achter|AM|AN|IM|IN|ZUM|ZUR)(?: (?:der|dem|den|die|das|alten|neuen))*(?: \p{Lu}[\p{L}'’-]+){1,2} \d{1,3} ?[a-z]?(?![\p{L}\d.:,]\d|\d|\. ?[\p{L}\d]| ?(?:Uhr|Euro|EUR|€|%|Prozent|Personen|Jahre|Stunden))/gu
/** Anything capitalised that ends in a house number; only worth looking at right before a postal code. */
const ANY_WITH_NUMBER = new RegExp(`\\p{Lu}[\\p{L}.'’ -]{2,40} ${NUMBER}(?=\\s*$)`, 'gu')
const NOT_A_STREET =
  /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b|\b(?:Januar|Februar|März|April|Juni|Juli|August|September|Oktober|November|Dezember|Jahr|Schuljahr|Monat|Klasse|Seite|Ziffer|Absatz|Satz|Nummer|Punkt|Zimmer|Postfach|Teil)\b/

const CITY =
  "(?:(?:Bad|Sankt|St\\.|Groß|Klein|Alt|Neu|Hansestadt|Markt) )?\\p{Lu}[\\p{L}'’]+(?:-\\p{Lu}[\\p{L}]+)*(?:(?:,? (?:am|im|an der|an dem|a\\. ?d\\.|in der|ob der|bei|vor der|auf der|a\\.|i\\.) ?\\p{Lu}[\\p{L}.]+))?"
const TOWN = new RegExp(`(?<![\\d/.,-]|\\d )((?:D ?[-–] ?)?\\d{5})(?![\\d/]|[.,]\\d)(?:,? {1,4}(${CITY}))?`, 'gu')
const PHONE = /(?<![\w/.,-]|\d )(?:\+ ?49|0049|\(?0)[\d ()/.–-]{5,20}\d(?![\w/]|,\d)/g
const EMAIL = /(?<![\w.+-])[\w.+-]+ ?(?:@|\(at\)|\[at\]) ?[\w-]+(?:\.[\w-]+)+/gi

/** Streets with a house number that are streets by their own words. */
export function findStreets(text: string): Mention[] {
  const found = [...mentionsOf(text, NAMED), ...mentionsOf(text, PREPOSITIONAL)].filter(
    (mention) => !NOT_A_STREET.test(mention.surface) && /^\p{Lu}/u.test(mention.surface),
  )
  return withoutOverlaps(found.sort((a, b) => b.surface.length - a.surface.length))
}

/** What stands at the end of the text in the place of a street («Tor 2» before a postal code); weaker than `findStreets`. */
export function findTrailingStreet(text: string): Mention | undefined {
  return mentionsOf(text, ANY_WITH_NUMBER).find((mention) => !NOT_A_STREET.test(mention.surface))
}

/** Postal codes, with the town behind them if there is one. */
export function findTowns(text: string): TownMention[] {
  return [...text.matchAll(TOWN)]
    .filter((match) => !/(?:Tel|Fax|Mobil|Telefon|Telefax|Fon)[.:]* ?$/i.test(text.slice(0, match.index)))
    .map((match) => {
      const [surface, code = '', city] = match
      const postalCode = { from: match.index, to: match.index + code.length, surface: code }
      const span = { from: match.index, to: match.index + surface.length, surface, postalCode }
      if (city === undefined) return span
      const from = match.index + surface.length - city.length
      return { ...span, city: { from, to: from + city.length, surface: city } }
    })
}

/** Phone numbers with an area code: at least seven digits. */
export function findPhones(text: string): Mention[] {
  return mentionsOf(text, PHONE).filter((mention) => {
    const digits = mention.surface.replace(/\D/g, '').length
    return digits >= 7 && digits <= 15 && !/\d{1,2}\.\d{1,2}\.\d{2,4}/.test(mention.surface)
  })
}

export function findEmails(text: string): Mention[] {
  return mentionsOf(text, EMAIL)
}
