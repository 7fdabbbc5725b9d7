/** Bank identifier codes (ISO 9362): four letters, country, two place characters, optional branch. There is no check digit. */
import { mentionsOf } from '../text/mention.ts'
import type { IdentifierMention } from './identifier.ts'

/** Without the word BIC beside it, only codes with a country of the SEPA area pass; words in capitals would otherwise match. */
const BIC = /(?<![A-Za-z0-9])[A-Z]{4}\s?(?:DE|AT|CH|FR|NL|BE|LU|IT|ES|PL|GB|IE|LT|EE|RO|BG|HR)\s?[A-Z0-9]{2}(?:\s?[A-Z0-9]{3})?(?![A-Za-z0-9])/g

export function findBics(text: string): IdentifierMention[] {
  return mentionsOf(text, BIC)
    .map((mention) => ({ ...mention, normalized: mention.surface.replace(/\s/g, '') }))
    .filter(
      (mention) =>
        /\d/.test(mention.normalized) ||
        /^[A-Z]{4}DE(?:FF|MM|DD|HH|BB|SS|KK|XX)/.test(mention.normalized) ||
        /(?:BIC|SWIFT)\W{0,6}(?:Code\W*)?$/i.test(text.slice(0, mention.from)),
    )
}
