/** German tax identification number (§ 139b AO): eleven digits, check by ISO 7064 MOD 11,10, one digit of the first ten repeats. */
import { mentionsOf } from '../text/mention.ts'
import type { IdentifierMention } from './identifier.ts'
import { DIGIT_LIKE, repairReading } from './ocr-confusions.ts'

const GROUPED = new RegExp(`(?<![\\w/.,-])[${DIGIT_LIKE}]{2}[ ./]{0,3}(?:[${DIGIT_LIKE}]{3}[ ./]{0,3}){2}[${DIGIT_LIKE}]{3}(?![\\w/]|[.,-]\\d)`, 'g')

/** Eleven digits in the usual grouping; at least eight of them must be real digits, and the first is no zero (phone numbers). */
export function findTaxIds(text: string): IdentifierMention[] {
  return mentionsOf(text, GROUPED)
    .filter((mention) => mention.surface.replace(/\D/g, '').length >= 8 && !/^[0Oo]/.test(mention.surface))
    .map((mention) => {
      const normalized = mention.surface.replace(/[ ./]/g, '')
      const valid = isValidTaxId(normalized)
      const repair = valid ? undefined : repairReading(normalized, '99999999999', isValidTaxId)
      return { ...mention, normalized, valid, ...(repair === undefined ? {} : { repair }) }
    })
}

/** Among the first ten digits exactly one occurs twice or three times (never three in a row), all others at most once; the first is not 0. */
export function isValidTaxId(digits: string): boolean {
  if (!/^[1-9]\d{10}$/.test(digits)) return false
  const first = digits.slice(0, 10)
  const counts = [...'0123456789'].map((d) => first.split(d).length - 1).filter((n) => n > 1)
  if (counts.length !== 1 || (counts[0] ?? 0) > 3 || /(\d)\1\1/.test(first)) return false
  let product = 10
  for (const digit of first) {
    const sum = (Number(digit) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return (11 - product) % 10 === Number(digits[10])
}
