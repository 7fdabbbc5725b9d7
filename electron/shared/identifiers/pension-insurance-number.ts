/** Pension insurance number (§ 147 SGB VI, VKVV): area, birth date DDMMYY, letter of the birth name, serial number, check digit. */
import { mentionsOf } from '../text/mention.ts'
import type { IdentifierMention } from './identifier.ts'
import { DIGIT_LIKE, repairReading } from './ocr-confusions.ts'

const D = `[${DIGIT_LIKE}]`
const NUMBER = new RegExp(`(?<![\\w/-])${D}{2}[ .-]{0,3}${D}{2}[ .]?${D}{2}[ .]?${D}{2}[ .-]{0,3}[A-Z01568][ .-]{0,3}${D}{2}[ ]?${D}(?![\\w])`, 'g')
const WEIGHTS: readonly number[] = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]

export function findPensionInsuranceNumbers(text: string): IdentifierMention[] {
  return mentionsOf(text, NUMBER)
    .filter((mention) => mention.surface.replace(/\D/g, '').length >= 8 && /[A-Z]/.test(mention.surface))
    .map((mention) => {
      const compact = mention.surface.replace(/[ .-]/g, '')
      const valid = isValidPensionInsuranceNumber(compact)
      const repair = valid ? undefined : repairReading(compact, '99999999A999', isValidPensionInsuranceNumber)
      return { ...mention, normalized: compact, valid, ...(repair === undefined ? {} : { repair }) }
    })
    .filter((mention) => mention.valid || hasBirthDate(mention.normalized) || mention.repair !== undefined)
}

/** The letter counts as two digits (A = 01); digit sums of the weighted digits add up, modulo 10. */
export function isValidPensionInsuranceNumber(compact: string): boolean {
  if (!/^\d{8}[A-Z]\d{3}$/.test(compact)) return false
  const letter = String(compact.charCodeAt(8) - 64).padStart(2, '0')
  const digits = compact.slice(0, 8) + letter + compact.slice(9, 11)
  const sum = [...digits].reduce((total, digit, i) => total + digitSum(Number(digit) * (WEIGHTS[i] ?? 0)), 0)
  return sum % 10 === Number(compact[11])
}

/** Day 00 to 31, raised by 32 or 64 where serial numbers ran out; month 00 to 12. */
function hasBirthDate(compact: string): boolean {
  const day = Number(compact.slice(2, 4))
  const month = Number(compact.slice(4, 6))
  return /^\d{8}[A-Z]\d{3}$/.test(compact) && day % 32 <= 31 && day <= 95 && month <= 12
}

function digitSum(n: number): number {
  return Math.floor(n / 10) + (n % 10)
}
