/** Everything that looks like a file, invoice or customer number, as an option for the fields that hold one. */
import { findBgNumbers } from '../../../../shared/identifiers/bg-number.ts'
import { findCustomerNumbers } from '../../../../shared/identifiers/customer-number.ts'
import { findHealthInsuranceNumbers } from '../../../../shared/identifiers/health-insurance-number.ts'
import { findIbans } from '../../../../shared/identifiers/iban.ts'
import { findPensionInsuranceNumbers } from '../../../../shared/identifiers/pension-insurance-number.ts'
import { foldValue } from '../../../../shared/text/fold-text.ts'
import { findEmails, findPhones, findTowns } from '../../../../shared/text/german-address.ts'
import { findAmounts } from '../../../../shared/text/german-amount.ts'
import { findDates } from '../../../../shared/text/german-date.ts'
import { type Mention, mentionsOf } from '../../../../shared/text/mention.ts'
import { COURT_NUMBER } from '../court-number.ts'
import type { DocumentView } from '../document-view.ts'
import { wrappedCodes } from '../wrapped-text.ts'
import type { Option } from './choice-model.ts'
import { bucket, mentionFeatures, withType } from './mention-features.ts'

/** One token, one with letters in front, and one that goes on after spaces: which of them is meant, the choice decides. */
const SHAPES: readonly RegExp[] = [
  /(?<![\w.,/-])(?=[\w./-]*\d)[A-Za-zÄÖÜ0-9][\w./-]{2,24}[\w](?![\w])/g,
  /(?<![\w.,/-])[A-ZÄÖÜ]{1,5}(?:-?\d{1,2})?[ -]\d[\w./-]*\w(?![\w])/g,
  /(?<![\w.,/-])(?:[A-ZÄÖÜ]{1,4}[ .-])?\d[\w./-]*(?: \d[\w./-]*){1,3}(?: ?[A-Z]{1,3})?(?![\w])/g,
  COURT_NUMBER,
  /(?<=(?:Nr|Nummer)\.? )\d{1,6}(?![\w.,/])/g,
]

export function codeOptions(view: DocumentView): Option[] {
  const codes = view.lines.flatMap((line, row) => [...codesIn(line.text), ...wrappedCodes(view, row)].map((mention) => ({ line, row, mention })))
  const counts = new Map<string, number>()
  for (const { mention } of codes) counts.set(foldValue(mention.surface), (counts.get(foldValue(mention.surface)) ?? 0) + 1)
  return codes.map(({ line, row, mention }, order) => {
    const features = [
      ...mentionFeatures(view, row, mention),
      ...shapeFeatures(mention.surface),
      `o:${bucket(order, [0, 2, 5, 10])}`,
      ...((counts.get(foldValue(mention.surface)) ?? 0) > 1 ? ['o:again'] : []),
      ...(codes.some((other) => other.row === row && other.mention !== mention && other.mention.from <= mention.from && other.mention.to >= mention.to)
        ? ['c:inside']
        : []),
    ]
    return { ...mention, line, row, features: withType(view, features) }
  })
}

function codesIn(text: string): Mention[] {
  const taken = [findDates, findAmounts, findEmails, findTowns, findPhones, findIbans].flatMap((find): readonly Mention[] => find(text))
  const seen = new Set<string>()
  return SHAPES.flatMap((shape) => mentionsOf(text, shape)).filter((mention) => {
    const key = `${mention.from}-${mention.to}`
    const fresh = !seen.has(key)
    seen.add(key)
    return fresh && !taken.some((other) => other.from <= mention.from && other.to >= mention.to)
  })
}

/** The number's outline («A-9/9») and the known numbers it could be. */
function shapeFeatures(surface: string): string[] {
  const outline = surface
    .replace(/[A-Za-zÄÖÜ]+/g, 'A')
    .replace(/\d+/g, '9')
    .replace(/ /g, '_')
  const is = (name: string, find: (text: string) => readonly Mention[]) => (find(surface).length > 0 ? [`h:${name}`] : [])
  return [
    `h:${outline}`,
    `h:len${bucket(surface.length, [4, 7, 10, 14, 18])}`,
    ...(/\/(?:20)?\d{2}$/.test(surface) ? ['h:yearend'] : []),
    ...surface
      .split(/[^A-Za-zÄÖÜ]+/)
      .filter((word) => word !== '')
      .slice(0, 2)
      .map((word) => `h:w-${word.toLowerCase()}`),
    ...is('bg', findBgNumbers),
    ...is('customer', findCustomerNumbers),
    ...is('health', findHealthInsuranceNumbers),
    ...is('pension', findPensionInsuranceNumbers),
    ...is('court', (text) => mentionsOf(text, COURT_NUMBER)),
  ]
}
