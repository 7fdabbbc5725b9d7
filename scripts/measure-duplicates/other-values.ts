/**
 * Another letter from the same template: the words of a reading with other values in place of some fields, everything else (layout, errors of
 * recognition, confidences) as it was read. These are the pairs that a search for duplicates must not join.
 */
import type { RecognizedPage, Word } from '../../electron/shared/domain/page.ts'
import type { Random } from '../render-scans/choose-look.ts'
import type { ScanTruth, TruthWord } from '../render-scans.ts'

/**
 * follow-up: other dates. year: the same a year later. amount: other amounts. reference: other file, customer or invoice number.
 * person: another name and birthday. digit: one single digit in one value.
 */
type Change = 'follow-up' | 'year' | 'amount' | 'reference' | 'person' | 'digit'

/** What differs at once. `next letter` and `other person` are what a sender's next letters are like; the others leave everything but one kind of value as it was. */
export const OTHER_LETTERS: Readonly<Record<string, readonly Change[]>> = {
  'next letter': ['follow-up', 'amount', 'reference'],
  'other person': ['person', 'reference', 'amount', 'follow-up'],
  'other dates only': ['follow-up'],
  'other year only': ['year'],
  'other amounts only': ['amount'],
  'other reference only': ['reference'],
  'other name only': ['person'],
  'one digit only': ['digit'],
}

const FIELDS: Readonly<Record<Change, RegExp>> = {
  'follow-up': /^(document\.date|deadline|invoice\.due|court\.deadline|appointment)/,
  year: /\.date$|^period|^invoice\.due|^court\.deadline/,
  amount: /^(amount|rent|pension|tax)\./,
  reference: /^(reference|invoice\.number|court\.case)/,
  person: /^(person|child)\.(name|birth)/,
  digit: /^(document\.date|amount|reference|invoice|bank\.iban|rent|person\.birth|period)/,
}
const NAMES =
  'Yilmaz Hoffmann Petrenko Okafor Brandt Schuster Ndiaye Wiśniewski Krämer Haddad Lorenz Öztürk Voigt Tesfaye Albrecht Demir Sommerfeld Kowalczyk'.split(' ')
const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')

/** Undefined where the reading has no such value, or only one kind of several. */
export function withOtherValues(
  pages: readonly RecognizedPage[],
  truth: Pick<ScanTruth, 'pages'>,
  changes: readonly Change[],
  random: Random,
): readonly RecognizedPage[] | undefined {
  let changed = pages
  let kinds = 0
  for (const change of changes) {
    const other = withChange(changed, truth, change, random)
    if (!other) continue
    changed = other
    kinds++
  }
  return kinds >= Math.min(2, changes.length) ? changed : undefined
}

function withChange(pages: readonly RecognizedPage[], truth: Pick<ScanTruth, 'pages'>, change: Change, random: Random): RecognizedPage[] | undefined {
  const values = pages.flatMap((page, i) => {
    const printed = (truth.pages[i]?.words ?? []).filter(({ field }) => field !== undefined && FIELDS[change].test(field))
    return page.words.filter((word) => printed.some((value) => isReadingOf(word, value))).map(({ text }) => bare(text))
  })
  const texts = [...new Set(values)].filter((text) => canChange(text, change))
  const chosen = change === 'digit' ? texts.slice(0, 1) : texts
  const fresh = new Map(chosen.map((text) => [text, changedText(text, change, random)]))
  if (fresh.size === 0) return undefined
  return pages.map((page) => ({
    ...page,
    words: page.words.map((word) => ({ ...word, text: word.text.replace(bare(word.text), (text) => fresh.get(text) ?? text) })),
  }))
}

/** Another mention of the value may stand in brackets or end a sentence. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

function canChange(text: string, change: Change): boolean {
  if (change === 'person' && !/\d/.test(text)) return /\p{L}{3}/u.test(text)
  if (change === 'year') return /(19|20)\d\d(?!\d)/.test(text)
  if (change === 'follow-up') return MONTHS.includes(text) || /^\d{1,2}(\D|$)/.test(text)
  return /\d/.test(text)
}

function changedText(text: string, change: Change, random: Random): string {
  for (;;) {
    const other = otherText(text, change, random)
    if (other !== text) return other
  }
}

/** Read at the place where it is printed, and begun or ended alike. */
function isReadingOf({ text, box: [x, y, width, height] }: Word, { text: printed, box }: TruthWord): boolean {
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  const isThere = middleX > box[0] - 0.01 && middleX < box[0] + box[2] + 0.01 && Math.abs(middleY - box[1] - box[3] / 2) < 0.012
  return isThere && (text.slice(0, 2) === printed.slice(0, 2) || text.slice(-2) === printed.slice(-2))
}

function otherText(text: string, change: Change, random: Random): string {
  if (change === 'person' && !/\d/.test(text)) return /\p{L}{3}/u.test(text) ? pickOther(NAMES, text, random) : text
  if (change === 'follow-up' && MONTHS.includes(text)) return pickOther(MONTHS, text, random)
  if (change === 'year') return text.replace(/(19|20)(\d\d)(?!\d)/, (_, century, year) => `${century}${String((Number(year) + 1) % 100).padStart(2, '0')}`)
  if (change === 'follow-up') return text.replace(/^(\d{1,2})(?=\D|$)/, (day) => otherNumber(day, 28, random))
  if (change === 'digit') return replaceAt(text, /\d/g, random)
  return text.replace(/\d/g, (digit) => (random() < 0.6 ? String(Math.floor(random() * 10)) : digit))
}

function otherNumber(text: string, most: number, random: Random): string {
  const number = 1 + Math.floor(random() * most)
  return String(number === Number(text) ? (number % most) + 1 : number).padStart(text.length, '0')
}

/** One of the places that the pattern finds gets another digit. */
function replaceAt(text: string, pattern: RegExp, random: Random): string {
  const places = [...text.matchAll(pattern)]
  const place = places[Math.floor(random() * places.length)]
  if (!place) return text
  const digit = String((Number(place[0]) + 1 + Math.floor(random() * 9)) % 10)
  return text.slice(0, place.index) + digit + text.slice(place.index + 1)
}

function pickOther(from: readonly string[], text: string, random: Random): string {
  const others = from.filter((one) => one !== text)
  return others[Math.floor(random() * others.length)] ?? text
}
