/** Customer number of the Federal Employment Agency: three digits, a letter, six digits, e.g. `790B331838`. No check digit is known. */
import { mentionsOf } from '../text/mention.ts'
import type { IdentifierMention } from './identifier.ts'
import { DIGIT_LIKE, fitShape } from './ocr-confusions.ts'

const NUMBER = new RegExp(`(?<![\\w/-])[${DIGIT_LIKE}]{3}\\s?[A-Z08]\\s?[${DIGIT_LIKE}]{3}\\s?[${DIGIT_LIKE}]{3}(?![\\w/])`, 'g')

export function findCustomerNumbers(text: string): IdentifierMention[] {
  return mentionsOf(text, NUMBER)
    .filter((mention) => /[A-Z]/.test(mention.surface) && mention.surface.replace(/\D/g, '').length >= 7 && !/^[A-Z]/.test(mention.surface))
    .map((mention) => {
      const normalized = mention.surface.replace(/\s/g, '')
      const repair = fitShape(normalized, '999A999999')
      return repair === undefined || repair === normalized ? { ...mention, normalized } : { ...mention, normalized, repair }
    })
}
