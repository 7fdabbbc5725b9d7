/** Names of people in running text and in fields: «Ioana Hahn», «Hahn, Ioana», «Herrn Dr. Karl von der Heide», «M. Schröder». */
import { foldText } from './fold-text.ts'
import { isGivenName } from './given-names.ts'
import { type Mention, withoutOverlaps } from './mention.ts'

export interface NameMention extends Mention {
  /** What says that it is a person: a known given name (or only that), a title, an initial, its place, two boxes of a form. */
  readonly basis: 'given-name' | 'title' | 'initial' | 'place' | 'split' | 'single'
  /** Title printed before the name, e.g. `Frau`; it is no part of the surface. */
  readonly title?: string
}

const TOKEN = "\\p{Lu}[\\p{L}'’]+(?:-\\p{L}[\\p{L}'’]+)*"
const PARTICLE = '(?:von der|von dem|von den|von und zu|van der|van den|van de|von|van|vom|zur|zum|de la|de|del|di|da|al|el|bin|ben|abu|ter)'
const DEGREE = '(?:Prof\\.|Dr\\.|Dipl\\.-\\p{L}+\\.?|med\\.|jur\\.|phil\\.|Mag\\.|rer\\.|nat\\.)'
const REST = `(?: (?:${PARTICLE} )?(?:${TOKEN}|\\p{Lu}\\.))`
const GIVEN_FIRST = new RegExp(`(?<![\\p{L}-])${TOKEN}${REST}{1,4}`, 'gu')
const FAMILY_FIRST = new RegExp(`(?<![\\p{L}-])(?:${PARTICLE} )?${TOKEN}(?: ${TOKEN})?, ?${TOKEN}(?: ${TOKEN})?`, 'gu')
const TITLED = new RegExp(`(?<!\\p{L})(Herrn?|Hr\\.|Frau|Fr\\.|Familie|Fam\\.)((?: ${DEGREE})*) ((?:${PARTICLE} )?(?:${TOKEN}|\\p{Lu}\\.)${REST}{0,3})`, 'gu')
const INITIAL = new RegExp(`(?<![\\p{L}.])\\p{Lu}\\. ?(?:${PARTICLE} )?${TOKEN}`, 'gu')

/** «Berger Olena» where nothing else can follow: before a comma, a birth date or the end. */
const FAMILY_AHEAD = new RegExp(`(?<![\\p{L}-] ?)(${TOKEN}) (${TOKEN})(?=\\s*$|\\s*,|\\s*\\(|\\s+geb|\\s{3}|\\s+\\*)`, 'gu')

const SINGLE = new RegExp(`(?<![\\p{L}-])${TOKEN}(?![\\p{L}])`, 'gu')
/** «Petra zu Putlitz»: a particle only where the name fills its place, for «zu» is mostly a word of its own. */
const NOBLE = new RegExp(`(?<![\\p{L}-])(?:${TOKEN}|\\p{Lu}\\.) zu ${TOKEN}(?=\\s*$|\\s*[,;()<]|\\s{3}|\\s+(?:geb|aus|hat|ist)\\b)`, 'gu')

/** Capitalised words that stand beside names but belong to none. */
const STOP_WORDS = new Set(
  `herr herrn frau familie sehr geehrte geehrter guten tag hallo liebe lieber telefon tel mobil fax geburtsdatum geboren geb anschrift adresse strasse str name vorname nachname datum ort
  antrag bescheid betreff kind sohn tochter vater mutter eltern mein meine unser unsere ihr ihre der die das den dem ein eine ich wir und oder mit bei fuer von aktenzeichen az bg bg-nummer jobcenter
  sozialamt jugendamt landkreis kreis stadt gemeinde amt landratsamt widerspruch klage rechnung mahnung kundennummer e-mail email seite blatt januar februar maerz april mai juni juli august september oktober november dezember
  montag dienstag mittwoch donnerstag freitag samstag sonntag schule klasse kita gmbh ag kg ev inh inhaber inhaberin station zimmer steuer-id iban bic konto bank sparkasse volksbank versicherungsnummer unterschrift
  stempel gesendet an von cc betr anlage anlagen vermieter vermieterin mieter mieterin arbeitgeber arbeitnehmer betreuer betreuerin rechtsanwalt rechtsanwaeltin verfahrensbevollmaechtigte beklagte klaegerin klaeger
  gegen dr prof dipl med praxis klinik klinikum haus wohnung miete strom gas plz wohnort patient patientin versicherte versicherter mitglied weg platz allee ring nr postfach freundliche freundlichem gruesse gruss danke bitte
  wohnhaft geschlecht nationalitaet staatsangehoerigkeit krankenkasse bescheinigung zeugnis vollmacht ja nein vollzeit teilzeit in im am zum zur auf wegen seit ab bis aus nach ueber unter vor als zu sie er es wenn dann`.split(
    /\s+/,
  ),
)

const PARTICLES = new Set(['von', 'van', 'vom', 'zu', 'zur', 'zum', 'der', 'dem', 'den', 'de', 'la', 'del', 'di', 'da', 'al', 'el', 'und'])

/** Every word sequence that reads like a person's name, the surest reading of each place. Searches one line; column gaps end a name. */
export function findNames(text: string): NameMention[] {
  const titled = [...text.matchAll(TITLED)].flatMap((match) => {
    const name = match[3] ?? ''
    return shortened(match.index + match[0].length - name.length, name, 1).map((m) => ({ ...m, basis: 'title' as const, title: match[1] ?? '' }))
  })
  const familyFirst = [...text.matchAll(FAMILY_FIRST)].flatMap((match) => familyFirstMention(match.index, match[0]))
  const givenFirst = [...text.matchAll(GIVEN_FIRST)].flatMap((match) => givenFirstMentions(match.index, match[0]))
  const noble = [...text.matchAll(NOBLE)]
    .filter((match) => /^\p{Lu}\. /u.test(match[0]) || isGivenName(foldText(match[0].split(' ')[0] ?? '')))
    .map((match) => ({ ...span(match.index, match[0]), basis: 'given-name' as const }))
  const familyAhead = [...text.matchAll(FAMILY_AHEAD)].flatMap((match) =>
    isFamilyAhead(match[1] ?? '', match[2] ?? '') ? [{ ...span(match.index, match[0]), basis: 'given-name' as const }] : [],
  )
  const initials = [...text.matchAll(INITIAL)].flatMap((match) => shortened(match.index, match[0], 2).map((m) => ({ ...m, basis: 'initial' as const })))
  return withoutOverlaps<NameMention>([...noble, ...titled, ...familyFirst, ...givenFirst, ...familyAhead, ...initials])
}

/** Given names that stand alone, as children are called in letters: «meine Tochter Lina». Only words of the list. */
export function findGivenNames(text: string): Mention[] {
  return [...text.matchAll(SINGLE)].filter((match) => isGivenName(foldText(match[0]))).map((match) => span(match.index, match[0]))
}

/** Folded words of a name, given names first, without titles and degrees. */
export function nameParts(name: string): string[] {
  const [family = '', given] = name.split(',')
  const ordered = given === undefined ? family : `${given} ${family}`
  return foldText(ordered)
    .split(/[ .]+/)
    .filter((part) => part !== '' && !/^(herrn?|frau|dr|prof|med|dipl|familie|fam|geb)$/.test(part))
}

/** True if both can be the same person: equal words, a part of them («Frau Koch»), or an initial («M. Schröder»). */
export function isSamePerson(a: string, b: string): boolean {
  const [x, y] = [nameParts(a), nameParts(b)]
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (short.length === 0 || !sharesFamilyName(short, long)) return false
  return short.every((part) =>
    long.some((other) => other === part || (part.length === 1 && other.startsWith(part)) || (other.length === 1 && part.startsWith(other))),
  )
}

/** «Familie, Vorname» turned round; everything else as it is. */
export function givenNameFirst(name: string): string {
  const [family, given] = name.split(/,\s*/)
  return given === undefined || family === undefined ? name : `${given} ${family}`
}

function sharesFamilyName(short: readonly string[], long: readonly string[]): boolean {
  const last = short.at(-1) ?? ''
  return last.length > 1 ? long.includes(last) : short.some((part) => part.length > 1 && long.includes(part))
}

function givenFirstMentions(from: number, text: string): NameMention[] {
  let offset = 0
  while (offset < text.length) {
    const rest = text.slice(offset)
    const first = foldText(rest.split(' ')[0] ?? '')
    if (isGivenName(first) && !STOP_WORDS.has(first)) return shortened(from + offset, rest, 2).map((m) => ({ ...m, basis: 'given-name' as const }))
    const space = rest.indexOf(' ')
    if (space < 0) return []
    offset += space + 1
  }
  return []
}

function familyFirstMention(from: number, text: string): NameMention[] {
  const [family = '', given = ''] = text.split(',')
  const first = foldText(given).split(' ')[0] ?? ''
  if (
    !isGivenName(first) ||
    foldText(family)
      .split(' ')
      .some((word) => STOP_WORDS.has(word) && !PARTICLES.has(word))
  )
    return []
  const startsWithGiven = isGivenName(foldText(family).split(' ')[0] ?? '') && family.includes(' ')
  if (startsWithGiven) return []
  return shortened(from, text, 2).map((m) => ({ ...m, basis: 'given-name' as const }))
}

function isFamilyAhead(family: string, given: string): boolean {
  return isGivenName(foldText(given)) && !isGivenName(foldText(family)) && !STOP_WORDS.has(foldText(family)) && !STOP_WORDS.has(foldText(given))
}

function span(from: number, surface: string): Mention {
  return { from, to: from + surface.length, surface }
}

/** The name up to the first word that is none; nothing if fewer than `least` words stay. */
function shortened(from: number, text: string, least: number): Mention[] {
  const words = text.split(' ')
  const stop = words.findIndex((word) => STOP_WORDS.has(foldText(word).replace(/[.,:]+$/, '')) && !PARTICLES.has(word))
  const kept = (stop < 0 ? words : words.slice(0, stop)).filter((word) => word !== '')
  const particle = kept.findIndex(
    (word, i) =>
      i > 1 && PARTICLES.has(word) && !PARTICLES.has(kept[i - 1] ?? '') && !isGivenName(foldText(kept[i - 1] ?? '')) && !/\.$/.test(kept[i - 1] ?? ''),
  )
  if (particle > 0 && !text.includes(',')) kept.splice(particle)
  if (kept.length > 2 && kept.every((word) => word.length > 1 && word === word.toUpperCase())) kept.splice(2)
  while (kept.length > 0 && PARTICLES.has(kept.at(-1) ?? '')) kept.pop()
  if (kept.length < least) return []
  const surface = kept.join(' ').replace(/,$/, '')
  return [span(from, surface)]
}
