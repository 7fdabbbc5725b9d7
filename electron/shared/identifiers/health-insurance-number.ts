/** Health insurance number, the unchanging part (§ 290 SGB V): one letter, eight digits, check digit. */
import { mentionsOf } from '../text/mention.ts'
import type { IdentifierMention } from './identifier.ts'
import { DIGIT_LIKE, repairReading } from './ocr-confusions.ts'

const NUMBER = new RegExp(`(?<![\\w/-])[A-Z][ ]?[${DIGIT_LIKE}]{3}[ ]?[${DIGIT_LIKE}]{3}[ ]?[${DIGIT_LIKE}]{3}(?![\\w/]|-\\d)`, 'g')

export function findHealthInsuranceNumbers(text: string): IdentifierMention[] {
  return mentionsOf(text, NUMBER)
    .filter((mention) => mention.surface.replace(/\D/g, '').length >= 7)
    .map((mention) => {
      const normalized = mention.surface.replace(/ /g, '')
      const valid = isValidHealthInsuranceNumber(normalized)
      const repair = valid ? undefined : repairReading(normalized, 'A999999999', isValidHealthInsuranceNumber)
      return { ...mention, normalized, valid, ...(repair === undefined ? {} : { repair }) }
    })
}

/** The letter counts as two digits (A = 01); weights 1, 2, 1, 2 …; digit sums add up, modulo 10. */
export function isValidHealthInsuranceNumber(compact: string): boolean {
  if (!/^[A-Z]\d{9}$/.test(compact)) return false
  const digits = String(compact.charCodeAt(0) - 64).padStart(2, '0') + compact.slice(1, 9)
  const sum = [...digits].reduce((total, digit, i) => total + digitSum(Number(digit) * (i % 2 === 0 ? 1 : 2)), 0)
  return sum % 10 === Number(compact[9])
}

function digitSum(n: number): number {
  return Math.floor(n / 10) + (n % 10)
}
