/**
 * Where two readings say different things at the same place. A difference is `certain` when it cannot be an error of recognition: two numbers or words
 * that were both read with certainty, or numbers that differ in more than recognition gets wrong.
 */
import { isMisreadNumber, isMisreadWord } from './misreading.ts'

export interface Token {
  readonly text: string
  readonly certain: boolean
}

type Difference = 'certain' | 'doubtful'

/** Digits of a number, or of several in a row, that is compared as a whole. */
const LONG_NUMBER = 8
/** Where one reading has so many more words at a place and some are doubtful, lines or cells went astray: nothing can be compared (chosen on own scans). */
const MOST_MORE_WORDS = 2

/**
 * Every run of words without a match against the run at the same place in the other reading: after the same word, or before the same word.
 * `matches`: for each word of `a` its place in `b`, or -1.
 */
export function differencesOf(a: readonly Token[], b: readonly Token[], matches: readonly number[]): Difference[] {
  const taken = new Set(matches)
  const isFree = (i: number) => i >= 0 && i < b.length && !taken.has(i)
  const found: Difference[] = []
  for (let start = 0; start < a.length; start++) {
    if (matches[start] !== -1) continue
    let end = start
    while (end + 1 < a.length && matches[end + 1] === -1) end++
    const other = runBeside(matches[start - 1], matches[end + 1], isFree)
    const difference = other && differenceOf(a.slice(start, end + 1), b.slice(other.from, other.to + 1))
    if (difference) found.push(difference)
    start = end
  }
  return found
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

function differenceOf(a: readonly Token[], b: readonly Token[]): Difference | undefined {
  const [joinedA, joinedB] = [joined(a), joined(b)]
  if (joinedA === joinedB) return undefined
  const doubtful = a.some(isNumber) && b.some(isNumber) ? 'doubtful' : undefined
  if (Math.abs(a.length - b.length) > MOST_MORE_WORDS && [...a, ...b].some(({ certain }) => !certain)) return doubtful
  if (areOtherNumbers(a.filter(isNumber), b.filter(isNumber))) return 'certain'
  if (!isMisreadWord(joinedA, joinedB) && hasOtherWord(a, b) && hasOtherWord(b, a)) return 'certain'
  return doubtful
}

function joined(run: readonly Token[]): string {
  return run.map(({ text }) => text).join('')
}

export function isNumber({ text }: Token): boolean {
  return /^\p{Nd}/u.test(text)
}

/** Blanks within numbers come and go, so as a whole they may be equal, or clearly not: so many digits in another order are no errors any more. */
function areOtherNumbers(a: readonly Token[], b: readonly Token[]): boolean {
  const [wholeA, wholeB] = [joined(a), joined(b)]
  if (wholeA === wholeB || wholeA === '' || wholeB === '') return false
  const areDoubtful = [...a, ...b].some(({ certain }) => !certain)
  if (Math.min(wholeA.length, wholeB.length) >= LONG_NUMBER && Math.abs(wholeA.length - wholeB.length) <= 1) {
    if (!isMisreadNumber(wholeA, wholeB)) return true
    if (areDoubtful && wholeA.length === wholeB.length) return false
  }
  return hasOtherNumber(a, b) && hasOtherNumber(b, a)
}

/**
 * Whether `a` has a number that is none of those in `b`. Doubtful readings may have a digit wrong; a doubtful one counts only beside one of its length,
 * a single digit only where both have as many numbers: else they may be what is left of a table or a stamp.
 */
function hasOtherNumber(a: readonly Token[], b: readonly Token[]): boolean {
  const isSame = (x: Token, y: Token) => x.text === y.text || (!(x.certain && y.certain) && isMisreadNumber(x.text, y.text))
  const counts = ({ text, certain }: Token) => (text.length > 1 ? certain || b.some((y) => y.text.length === text.length) : certain && a.length === b.length)
  return a.some((x) => counts(x) && !b.some((y) => isSame(x, y)))
}

/** Whether `a` has a word read with certainty that is none of those in `b`, however badly those were read. */
function hasOtherWord(a: readonly Token[], b: readonly Token[]): boolean {
  return a.some((word) => word.certain && word.text.length >= 3 && !isNumber(word) && !b.some(({ text }) => isMisreadWord(word.text, text)))
}
