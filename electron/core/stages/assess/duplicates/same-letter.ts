/**
 * Whether two prints are two readings of one letter. Letters from one template differ in a date, an amount or a name, readings of one letter in
 * what recognition got wrong; so what counts is not how much differs but what: a number or word that both readings are certain of and that
 * stands at the same place as another one makes two letters of them. What only one side has (entry stamp, fax header, a note) does not.
 */
import type { DocumentPrint } from '../../../../shared/domain/document-print.ts'
import { differencesOf, isNumber, type Token } from './differences.ts'
import { matchTokens } from './match-tokens.ts'

type Print = Pick<DocumentPrint, 'words' | 'looks'>

/** Shares of the words of the shorter and of the longer reading that must be found in the other one (chosen on own scans). */
const LEAST_SHARE = 0.6
const LEAST_SHARE_OF_LONGER = 0.5
/** With fewer words the text alone tells nothing. */
const LEAST_WORDS = 25
/** Share of the numbers that may stand otherwise where at least one reading is doubtful. */
const MOST_DOUBTFUL = 0.25
/** Bits of 64 by which pictures of the same page may differ (chosen on own pictures). */
const MOST_BITS = 10

export function isSameLetter(a: Print, b: Print): boolean {
  const [first, second] = [tokensOf(a), tokensOf(b)]
  const [shorter, longer] = [first.length, second.length].sort((x, y) => x - y) as [number, number]
  if (shorter < LEAST_SHARE_OF_LONGER * longer) return false
  const { share, shareOfLonger, contradictions, doubtful, numbers } = compareTokens(first, second)
  if (contradictions > 0 || doubtful > MOST_DOUBTFUL * numbers) return false
  if (shorter < LEAST_WORDS) return looksAlike(a.looks, b.looks)
  return share >= LEAST_SHARE && shareOfLonger >= LEAST_SHARE_OF_LONGER
}

interface TokenComparison {
  /** 0..1: words of the shorter and of the longer reading that the other one has too. */
  readonly share: number
  readonly shareOfLonger: number
  /** Places where both readings are certain and differ. */
  readonly contradictions: number
  /** Places where numbers differ and at least one reading is doubtful. */
  readonly doubtful: number
  /** Numbers in the reading that has fewer. */
  readonly numbers: number
}

function compareTokens(a: readonly Token[], b: readonly Token[]): TokenComparison {
  const matches = matchTokens(a, b)
  const matched = matches.filter((at) => at >= 0).length
  const differences = differencesOf(a, b, matches)
  return {
    share: matched / Math.max(1, Math.min(a.length, b.length)),
    shareOfLonger: matched / Math.max(1, a.length, b.length),
    contradictions: differences.filter((difference) => difference === 'certain').length,
    doubtful: differences.filter((difference) => difference === 'doubtful').length,
    numbers: Math.min(a.filter(isNumber).length, b.filter(isNumber).length),
  }
}

function tokensOf({ words }: Print): Token[] {
  return words === '' ? [] : words.split(' ').map((word) => (word.startsWith('~') ? { text: word.slice(1), certain: false } : { text: word, certain: true }))
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
