/**
 * Whether two prints are two readings of one letter. Letters from one template differ in a date, an amount or a name, readings of one letter in
 * what recognition got wrong; so what counts is not how much differs but what (evidence.ts). What only one side has (entry stamp, fax header, a note)
 * does not count.
 */
import type { DocumentPrint } from '../../../../shared/domain/document-print.ts'
import type { Token } from './differences.ts'
import { evidenceOf, weigh, wordsInCommon } from './evidence.ts'

type Print = Pick<DocumentPrint, 'words' | 'looks'>

/** Share of the words of the shorter reading that must be found in the other one, and of the longer one's words that the shorter must have (chosen on own scans). */
const LEAST_SHARE = 0.45
const LEAST_LENGTH = 0.5
/** With fewer words the text alone tells nothing. */
const LEAST_WORDS = 20
/** Bits of 64 by which pictures of the same page may differ (chosen on own pictures). */
const MOST_BITS = 10

export function isSameLetter(a: Print, b: Print): boolean {
  const [first, second] = [tokensOf(a), tokensOf(b)]
  const [shorter, longer] = [first.length, second.length].sort((x, y) => x - y) as [number, number]
  if (shorter < LEAST_LENGTH * longer) return false
  if (shorter < LEAST_WORDS) return looksAlike(a.looks, b.looks) && !areContradictory(first, second)
  return wordsInCommon(first, second) >= LEAST_SHARE * shorter && weigh(evidenceOf(first, second)) > 0
}

export function tokensOf({ words }: Pick<Print, 'words'>): Token[] {
  return words === '' ? [] : words.split(' ').map((word) => (word.startsWith('~') ? { text: word.slice(1), certain: false } : { text: word, certain: true }))
}

function areContradictory(a: readonly Token[], b: readonly Token[]): boolean {
  const { certainOthers, certainWords } = evidenceOf(a, b)
  return certainOthers + certainWords > 0
}

/** Page by page; pages without a picture hash say nothing. */
function looksAlike(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((look, i) => bitsApart(look, b[i] ?? '') <= MOST_BITS)
}

function bitsApart(a: string, b: string): number {
  let bits = 0
  for (let i = 0; i < a.length; i++) bits += BITS[Number.parseInt(a.charAt(i), 16) ^ Number.parseInt(b.charAt(i), 16)] ?? 4
  return bits
}

const BITS = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4]
