/** International bank account numbers (ISO 13616): length by country, check by ISO 7064 MOD 97-10, whose check digits are 02 to 98. */
import { mentionsOf } from '../text/mention.ts'
import type { IdentifierMention } from './identifier.ts'
import { DIGIT_LIKE, repairReading } from './ocr-confusions.ts'

/** Length per country of the SEPA area and neighbours (SWIFT IBAN registry). */
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AL: 28,
  AT: 20,
  BA: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TR: 26,
  UA: 29,
  XK: 20,
}
const GERMAN = new RegExp(`(?<![A-Za-z0-9])D\\s{0,3}E(?:[\\s.]{0,3}[${DIGIT_LIKE}]){20}(?![A-Za-z0-9])`, 'g')
const FOREIGN = /(?<![A-Za-z0-9])(?!DE)[A-Z]{2}\s?\d{2}(?:\s?[A-Z0-9]){11,30}/g

/** German IBANs whether the check passes or not; others only where it passes. */
export function findIbans(text: string): IdentifierMention[] {
  const german = mentionsOf(text, GERMAN).map((mention) => {
    const normalized = compactIban(mention.surface)
    const valid = isValidIban(normalized)
    const repair = valid ? undefined : repairReading(compactIban(mention.surface, false), 'DE99999999999999999999', isValidIban)
    return { ...mention, normalized, valid, ...(repair === undefined ? {} : { repair }) }
  })
  return [...german, ...mentionsOf(text, FOREIGN).flatMap((mention) => foreignIban(mention.surface, mention.from))]
}

export function isValidIban(compact: string): boolean {
  if (!/^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]+$/.test(compact) || compact.length !== LENGTHS[compact.slice(0, 2)]) return false
  return remainder97(compact.slice(4) + compact.slice(0, 4)) === 1
}

function foreignIban(surface: string, from: number): IdentifierMention[] {
  const length = LENGTHS[surface.slice(0, 2)]
  if (length === undefined) return []
  let end = 0
  for (let count = 0; end < surface.length && count < length; end++) if (/\S/.test(surface[end] ?? '')) count++
  const cut = surface.slice(0, end)
  const normalized = compactIban(cut)
  return isValidIban(normalized) ? [{ from, to: from + cut.length, surface: cut, normalized, valid: true }] : []
}

function compactIban(surface: string, upper = true): string {
  const compact = surface.replace(/[\s.]/g, '')
  return upper ? compact.toUpperCase() : compact
}

function remainder97(rearranged: string): number {
  let remainder = 0
  for (const char of rearranged) {
    const value = /\d/.test(char) ? char : String(char.charCodeAt(0) - 55)
    remainder = Number(String(remainder) + value) % 97
  }
  return remainder
}
