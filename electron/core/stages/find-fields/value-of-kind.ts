/** Reads the start of a text as a value of a field's kind: the printed span, its normal form and its check. */
import { findBgNumbers } from '../../../shared/identifiers/bg-number.ts'
import { findBics } from '../../../shared/identifiers/bic.ts'
import { findCustomerNumbers } from '../../../shared/identifiers/customer-number.ts'
import { findHealthInsuranceNumbers } from '../../../shared/identifiers/health-insurance-number.ts'
import { findIbans } from '../../../shared/identifiers/iban.ts'
import { findPensionInsuranceNumbers } from '../../../shared/identifiers/pension-insurance-number.ts'
import { findTaxIds } from '../../../shared/identifiers/tax-id.ts'
import type { FieldKind } from '../../../shared/taxonomy/taxonomy.ts'
import { findEmails, findPhones, findStreets, findTowns, findTrailingStreet } from '../../../shared/text/german-address.ts'
import { findAmounts } from '../../../shared/text/german-amount.ts'
import { findDates } from '../../../shared/text/german-date.ts'
import type { Mention } from '../../../shared/text/mention.ts'
import { isOrganisation } from '../../../shared/text/organisation-name.ts'
import { findNames, givenNameFirst } from '../../../shared/text/person-name.ts'

export interface KindValue extends Mention {
  readonly normalized?: string
  readonly valid?: boolean
  readonly repair?: string
  /** 0..1: how well the text fits the kind; 1 for a shape that hardly anything else has. */
  readonly fit: number
}

type ReadKind = (text: string) => KindValue | undefined

/** Farthest in characters that a value may start behind its label. */
const NEAR = 24

const READERS: Readonly<Record<FieldKind, ReadKind>> = {
  date: (text) =>
    near(
      findDates(text).map((d) => ({
        ...span(d),
        ...(d.iso === undefined ? {} : { normalized: d.iso }),
        fit: d.iso === undefined ? 0.6 : d.day === undefined ? 0.7 : 1,
      })),
    ),
  amount: (text) =>
    near(
      findAmounts(text).map((a) => ({ ...span(a), normalized: a.value, fit: a.hasCurrency || a.hasCents ? 1 : 0.5 })),
      60,
    ),
  iban: (text) => near(findIbans(text).map(checked), 60),
  bic: (text) =>
    near(
      findBics(`BIC ${text}`).map((m) => checked({ ...m, from: m.from - 4, to: m.to - 4 })),
      60,
    ),
  'bg-number': (text) => near(findBgNumbers(text).map(checked), 40),
  'customer-number': (text) => near(findCustomerNumbers(text).map(checked), 10) ?? codeAtStart(text, 5, 0.8),
  'tax-id': (text) => near(findTaxIds(text).map(checked), 40),
  'pension-insurance-number': (text) => near(findPensionInsuranceNumbers(text).map(checked), 40),
  'health-insurance-number': (text) => near(findHealthInsuranceNumbers(text).map(checked), 40),
  'case-number': (text) => codeAtStart(text, 4, 0.9),
  'court-case-number': (text) => codeAtStart(text, 5, 0.8),
  'invoice-number': (text) => codeAtStart(text, 1, 0.9),
  'person-name': readName,
  organisation: readOrganisation,
  street: (text) =>
    near(
      findStreets(text).map((m) => ({ ...m, fit: 1 })),
      40,
    ) ?? trailing(text),
  'postal-code': (text) =>
    near(
      findTowns(text).map((t) => ({ ...t.postalCode, fit: 1 })),
      60,
    ),
  city: (text) =>
    near(
      findTowns(text).flatMap((t) => (t.city ? [{ ...t.city, fit: 1 }] : [])),
      60,
    ) ?? readCity(text),
  phone: (text) => near(findPhones(text).map((m) => ({ ...m, fit: 1 }))),
  email: (text) =>
    near(
      findEmails(text).map((m) => ({ ...m, fit: 1 })),
      60,
    ),
  count: (text) => readCount(text),
  percent: (text) =>
    matchAt(text, /^\D{0,20}?(\d{2,3})(?!\d|[.,/]\d)/, (value) => (Number(value) >= 20 && Number(value) <= 100 && Number(value) % 10 === 0 ? 1 : 0)),
  marks: (text) => readMarks(text),
  'care-level': (text) => matchAt(text, /^\D{0,12}?([1-5])(?![\d.,]\d|\d)/, () => 1),
  text: () => undefined,
}

export function valueOfKind(kind: FieldKind, text: string): KindValue | undefined {
  const value = READERS[kind](text)
  return value && value.fit > 0 ? value : undefined
}

/** Marks of the disability card (§ 3 SchwbAwV), joined as printed. */
export function readMarks(text: string): KindValue | undefined {
  const match =
    /^[\s„"“»(]*((?:(?:aG|Bl|Gl|RF|TBl|EB|VB|G|B|H|1\. ?Kl\.)(?![\p{L}\d]))(?:(?:\s*(?:,|\/|und|\+|·)\s*|\s+)[„"“]?(?:aG|Bl|Gl|RF|TBl|EB|VB|G|B|H)(?![\p{L}\d])["“”]?)*)/u.exec(
      text,
    )
  if (!match?.[1]) return undefined
  const from = match[0].length - match[1].length
  return { from, to: match[0].length, surface: match[1], fit: 1 }
}

const NUMBER_WORDS: readonly string[] = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn']

/** Small numbers as digits or words; `normalized` is always digits. */
export function readCount(text: string): KindValue | undefined {
  const match = /^\W{0,6}?(\d{1,2}|eine[rn]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)(?![\d.,/]\d|\p{L}|\d|\.\d|\. ?\p{L})/iu.exec(text)
  const surface = match?.[1]
  if (match === null || surface === undefined) return undefined
  const word = NUMBER_WORDS.findIndex((w) => surface.toLowerCase().startsWith(w))
  const count = /\d/.test(surface) ? Number(surface) : word + 1
  const from = match[0].length - surface.length
  return { from, to: match[0].length, surface, normalized: String(count), fit: count >= 1 && count <= 20 ? 1 : 0 }
}

function readName(text: string): KindValue | undefined {
  const found = near(
    findNames(text).map((n) => ({ ...span(n), normalized: givenNameFirst(n.surface), fit: n.basis === 'given-name' ? 1 : n.basis === 'title' ? 0.8 : 0.5 })),
    14,
  )
  if (found) return found
  const match =
    /^\s*((?:(?:von|van|de|zu|der|den|al|el) ){0,2}\p{Lu}[\p{L}'’-]+(?:,? (?:(?:von|van|de|zu|der|den|al|el) ){0,2}\p{Lu}[\p{L}'’-]+){1,3})(?=\s*(?:$|,|\(|\s{3}|;|geb|\*))/u.exec(
      text,
    )
  const surface = match?.[1]
  if (match === null || surface === undefined || isOrganisation(surface)) return undefined
  const from = match[0].length - surface.length
  return { from, to: from + surface.length, surface, normalized: givenNameFirst(surface), fit: 0.7 }
}

function readOrganisation(text: string): KindValue | undefined {
  const match =
    /^\s*((?:(?!\s{3}| [·•|] |, \p{Lu}[\p{L}.-]*(?:str|weg|platz|allee|gasse)|, \d|, Postfach|, Tel).){3,80}?)(?=\s*$|\s{3}| [·•|] |, \p{Lu}|, \d|, geb|\s*\(|; | {2})/u.exec(
      text,
    )
  const surface = match?.[1]?.replace(/^(?:Herrn?|Frau|Firma|Fa\.) /, '').trim()
  if (match === null || surface === undefined || !/^[\p{Lu}\d„"]/u.test(surface) || /☐|☒|\[ ?x? ?\]|_{3}|:$/i.test(surface)) return undefined
  const from = text.indexOf(surface)
  const words = surface.split(' ').length
  return { from, to: from + surface.length, surface, fit: isOrganisation(surface) ? 1 : findNames(surface).length > 0 ? 0.9 : words <= 5 ? 0.6 : 0 }
}

function readCity(text: string): KindValue | undefined {
  return matchAt(text, /^\s*((?:Bad |Sankt |St\. )?\p{Lu}[\p{L}-]+(?: (?:am|im|an der|in der|a\. ?d\.) \p{Lu}[\p{L}.]+)?)(?=\s*$|,|\s{3}|\s*\()/u, () => 0.7)
}

/** File numbers and the like: letters and digits with separators, at least one digit, starting near the label. */
function codeAtStart(text: string, least: number, fit: number): KindValue | undefined {
  const match =
    /^[\s:.#–-]{0,4}(?:(?:Nr|Nummer|lautet|ist)\.?:? ){0,2}((?:[A-ZÄÖÜ]{1,5}[ -]?){0,2}[\w./–-]*\d[\w./–-]*(?: (?=[\d/–-])[\w./–-]*\d[\w./–-]*){0,3})/.exec(
      text,
    )
  const surface = match?.[1]?.replace(/[.,;:/–-]+$/, '')
  if (match === null || surface === undefined || surface.length < least) return undefined
  const dates = findDates(surface)
  if (dates[0] && dates[0].surface.length >= surface.length - 1) return undefined
  const from = match[0].lastIndexOf(match[1] ?? '')
  return { from, to: from + surface.length, surface, fit }
}

function trailing(text: string): KindValue | undefined {
  const street = findTrailingStreet(text)
  return street && street.from < 3 ? { ...street, fit: 0.7 } : undefined
}

function matchAt(text: string, pattern: RegExp, fitOf: (value: string) => number): KindValue | undefined {
  const match = pattern.exec(text)
  const surface = match?.[1]
  if (match === null || surface === undefined) return undefined
  const from = match[0].length - surface.length
  return { from, to: from + surface.length, surface, normalized: surface, fit: fitOf(surface) }
}

function near(values: readonly KindValue[], distance = NEAR): KindValue | undefined {
  return values.find((value) => value.from <= distance)
}

function span(mention: Mention): Mention {
  return { from: mention.from, to: mention.to, surface: mention.surface }
}

function checked(mention: Mention & { normalized: string; valid?: boolean; repair?: string }): KindValue {
  return { ...mention, fit: mention.valid === false ? 0.6 : 1 }
}
