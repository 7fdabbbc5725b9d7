/** Amounts of money as they stand in German documents: «1.234,56 €», «EUR 1.234,56», «12,-- Euro», «1 234,50». */
import type { Mention } from './mention.ts'
import { undoDigitConfusions } from './ocr-digits.ts'

export interface AmountMention extends Mention {
  /** Decimal with a point and two places, e.g. `1234.56`, negative with a leading minus. */
  readonly value: string
  readonly hasCurrency: boolean
  /** Printed with cents, or with dashes in their place. */
  readonly hasCents: boolean
  /** The amount with OCR confusions undone, where the printed one has letters in the place of digits. */
  readonly repair?: string
}

const CURRENCY = '(?:EUR(?:O)?|Euro|€)'
const NUMBER = '\\d{1,3}(?:[. ]\\d{3})+(?!\\d)|\\d+'
const CENTS = ',\\s?(?:\\d{2}(?!\\d)|\\d(?!\\d)|--?|[–—])|\\.\\d{2}(?![\\d.])'
const AMOUNT = new RegExp(
  `(${CURRENCY}\\s*)?(?<![\\d.,/:-])([-–+]\\s?)?(?<![\\d.,/:])(${NUMBER})(${CENTS})?(?![\\d/:])(\\s?[-–+](?![\\w\\d]))?(\\s?${CURRENCY}(?![a-z]))?`,
  'gi',
)

/** Every number that can be an amount; a caller without a label wants `hasCurrency` or `hasCents`. */
export function findAmounts(printed: string): AmountMention[] {
  const text = undoDigitConfusions(printed)
  const found: AmountMention[] = []
  for (const match of text.matchAll(AMOUNT)) {
    const [surface, before, sign, whole, cents, signAfter, after] = match
    if (whole === undefined || isOtherNumber(text, match)) continue
    const minus = isMinus(sign) || isMinus(signAfter) ? '-' : ''
    const trimmed = surface.trim()
    const from = (match.index ?? 0) + surface.indexOf(trimmed)
    const original = printed.slice(from, from + trimmed.length)
    found.push({
      from,
      to: from + trimmed.length,
      surface: original,
      ...(original === trimmed ? {} : { repair: trimmed }),
      value: minus + decimal(whole, cents),
      hasCurrency: before !== undefined || after !== undefined,
      hasCents: cents !== undefined,
    })
  }
  return found
}

/** Parts of dates («12.2025»), percentages and words like «3a» are no amounts. */
function isOtherNumber(text: string, match: RegExpMatchArray): boolean {
  const rest = text.slice((match.index ?? 0) + match[0].length)
  if (/^\s?%|^\s?(?:Prozent|v\. ?H\.|qm\b|m²|Uhr|Std|Stunden|kWh|km\b|Tage?\b|Monate?\b|Jahre?\b|Personen)/.test(rest)) return true
  return /^\.\s?\d/.test(rest) || /^[a-zäöü]/i.test(rest)
}

function isMinus(sign: string | undefined): boolean {
  return sign !== undefined && /[-–]/.test(sign)
}

function decimal(whole: string, cents: string | undefined): string {
  const digits = (cents ?? '').replace(/\D/g, '')
  return `${Number(whole.replace(/[. ]/g, ''))}.${digits.padEnd(2, '0').slice(0, 2)}`
}
