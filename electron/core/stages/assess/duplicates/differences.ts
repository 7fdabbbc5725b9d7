/** Where two readings say different things: at the same place, or anywhere. */
import { isMisreadWord, numberDifference, withLettersAsDigits } from './misreading.ts'

export interface Token {
  readonly text: string
  readonly certain: boolean
}

/**
 * `lookalike`, `part`, `other`: numbers at the same place, see misreading.ts. `word`: words that are no misreadings of each other. `elsewhere`: a number in
 * each reading that the other one has nowhere, without a place in common. `certain`: all that was compared was read with certainty. A single character
 * that was read with doubt is a `part`, whatever stands in its place.
 */
export interface Difference {
  readonly what: 'lookalike' | 'part' | 'other' | 'word' | 'elsewhere'
  readonly certain: boolean
}

/** Where one reading has so many more words at a place and some are doubtful, lines or cells went astray: nothing can be compared (chosen on own scans). */
const MOST_MORE_WORDS = 2
/** Folded as in print-document.ts. No month is a misreading of another, however alike they are. */
const MONTHS = new Set('januar februar marz april mai juni juli august september oktober november dezember'.split(' '))

/**
 * Every run of words without a match against the run at the same place in the other reading: after the same word, or before the same word.
 * `matches`: for each word of `a` its place in `b`, or -1.
 */
export function differencesOf(a: readonly Token[], b: readonly Token[], matches: readonly number[]): Difference[] {
  const taken = new Set(matches)
  const isFree = (i: number) => i >= 0 && i < b.length && !taken.has(i)
  const found: Difference[] = []
  const compared = new Set<Token>()
  for (let start = 0; start < a.length; start++) {
    if (matches[start] !== -1) continue
    let end = start
    while (end + 1 < a.length && matches[end + 1] === -1) end++
    const other = runBeside(matches[start - 1], matches[end + 1], isFree)
    if (other) found.push(...compareRuns(a.slice(start, end + 1), b.slice(other.from, other.to + 1), compared))
    start = end
  }
  const without = [
    lonelyNumbers(a, b, (token, i) => matches[i] === -1 && !compared.has(token)),
    lonelyNumbers(b, a, (token, i) => isFree(i) && !compared.has(token)),
  ] as const
  return [...found, ...Array.from({ length: Math.min(...without) }, () => ({ what: 'elsewhere', certain: true }) as const)]
}

export function isNumber({ text }: Token): boolean {
  return /^\p{Nd}/u.test(text)
}

function runBeside(before: number | undefined, after: number | undefined, isFree: (i: number) => boolean): { from: number; to: number } | undefined {
  if (before !== undefined && isFree(before + 1)) {
    let to = before + 1
    while (isFree(to + 1)) to++
    return { from: before + 1, to }
  }
  if (after === undefined || !isFree(after - 1)) return undefined
  let from = after - 1
  while (isFree(from - 1)) from--
  return { from, to: after - 1 }
}

/** `compared` gets the words of which it was found out whether they are the same. */
function compareRuns(a: readonly Token[], b: readonly Token[], compared: Set<Token>): Difference[] {
  const found = (tokens: readonly Token[]): void => {
    for (const token of tokens) compared.add(token)
  }
  if (withLettersAsDigits(joined(a)) === withLettersAsDigits(joined(b))) {
    found([...a, ...b])
    return []
  }
  if (Math.abs(a.length - b.length) > MOST_MORE_WORDS && !areCertain([...a, ...b])) return []
  const [numbersA, numbersB] = [a.filter(isNumber), b.filter(isNumber)]
  if (joined(numbersA) === joined(numbersB)) found([...numbersA, ...numbersB])
  const pairs = [...numberPairs(numbersA, numbersB), ...wordPairs(a, b)]
  found(pairs.flatMap(({ sides }) => sides.flat()))
  return pairs.map(({ what, sides }) => {
    const certain = areCertain(sides.flat())
    return { what: what === 'other' && !certain && sides.some((side) => joined(side).length < 2) ? 'part' : what, certain }
  })
}

interface DifferingPair {
  readonly what: Difference['what']
  readonly sides: readonly [readonly Token[], readonly Token[]]
}

/** One by one where both have as many, else as a whole: blanks within numbers come and go. */
function numberPairs(a: readonly Token[], b: readonly Token[]): DifferingPair[] {
  if (joined(a) === joined(b)) return []
  const [restA, restB] = [withoutThoseOf(a, b), withoutThoseOf(b, a)]
  const sides: [Token[], Token[]][] = restA.length === restB.length ? restA.map((token, i) => [[token], restB.slice(i, i + 1)]) : [[restA, restB]]
  return sides.flatMap(([one, other]) => {
    const [textA, textB] = [joined(one), joined(other)]
    return textA === textB || textA === '' || textB === '' ? [] : [{ what: numberDifference(textA, textB), sides: [one, other] }]
  })
}

function wordPairs(a: readonly Token[], b: readonly Token[]): DifferingPair[] {
  const [monthA, monthB] = [a.find(isMonth), b.find(isMonth)]
  if (monthA && monthB && monthA.text !== monthB.text) return [{ what: 'other', sides: [[monthA], [monthB]] }]
  if (isMisreadWord(joined(a), joined(b))) return []
  const [wordA, wordB] = [otherWord(a, b), otherWord(b, a)]
  return wordA && wordB ? [{ what: 'word', sides: [[wordA], [wordB]] }] : []
}

/** A word of `a` that is none of those in `b`, however badly those were read; one that was read with certainty if there is one. */
function otherWord(a: readonly Token[], b: readonly Token[]): Token | undefined {
  const others = a.filter((word) => word.text.length >= 3 && !isNumber(word) && !b.some(({ text }) => isMisreadWord(word.text, text)))
  return others.find(({ certain }) => certain) ?? others[0]
}

/** Numbers of `a` that were read with certainty, have no counterpart, and stand nowhere in `b`; single digits tell nothing. */
function lonelyNumbers(a: readonly Token[], b: readonly Token[], isAlone: (token: Token, i: number) => boolean): number {
  const known = new Set(b.map(({ text }) => text))
  return a.filter((token, i) => token.certain && token.text.length > 1 && isNumber(token) && isAlone(token, i) && !known.has(token.text)).length
}

/** Each number of `b` takes away one. */
function withoutThoseOf(a: readonly Token[], b: readonly Token[]): Token[] {
  const left = b.map(({ text }) => text)
  return a.filter(({ text }) => {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function isMonth({ text }: Token): boolean {
  return MONTHS.has(text)
}

function areCertain(tokens: readonly Token[]): boolean {
  return tokens.every(({ certain }) => certain)
}

function joined(run: readonly Token[]): string {
  return run.map(({ text }) => text).join('')
}
