/** Whether one word or number may be a misreading of another: recognition errs in single characters (shares heuristic). */
const WORD_SHARE = 0.4
const NUMBER_SHARE = 0.25
const LEAST_REST = 3
const YEAR = /^(?:19|20)\d\d$/

/** Or what is left of it at the edge of a page. */
export function isMisreadWord(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) >= LEAST_REST && (a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a))) return true
  return differsAtMost(strokes(a), strokes(b), WORD_SHARE * Math.max(a.length, b.length))
}

/** Letters that are one upright stroke are not told apart: III is read as Ill. */
function strokes(word: string): string {
  return word.replace(/[lj]/g, 'i')
}

/** `lookalike`: a digit or few that are taken for each other, lost or added. `part`: so much was lost that little can be said. `other`: another number. */
type NumberDifference = 'lookalike' | 'part' | 'other'

/**
 * Digits that are taken for each other (seen on own scans, and their like by shape). Others are not: of two numbers that differ in 3 and 4 one is no
 * misreading of the other.
 */
const CONFUSED = new Set('02 06 08 09 12 13 14 17 23 27 35 38 39 47 56 57 58 68 69 89'.split(' '))

/** How two unequal numbers differ. Two years are always two years, as a letter may come every year. */
export function numberDifference(a: string, b: string): NumberDifference {
  if (YEAR.test(a) && YEAR.test(b)) return 'other'
  const most = Math.max(1, NUMBER_SHARE * Math.max(a.length, b.length))
  if (a.length === b.length) {
    const differing = [...a].map((digit, i) => [digit, b.charAt(i)].sort().join('')).filter(([one, other]) => one !== other)
    return differing.length <= most && differing.every((pair) => CONFUSED.has(pair)) ? 'lookalike' : 'other'
  }
  const shorter = Math.min(a.length, b.length)
  if (differsAtMost(a, b, most)) return shorter === 1 ? 'part' : 'lookalike'
  return shorter > 1 && (a.includes(b) || b.includes(a)) ? 'part' : 'other'
}

/** Letters that stand for digits where there are digits beside them. */
const DIGIT_OF: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', j: '1', z: '2', s: '5', b: '8', g: '9', q: '9' }

/** With the letters that are misread digits as digits; unchanged where there is no digit. */
export function withLettersAsDigits(text: string): string {
  return /\p{Nd}/u.test(text) ? text.replace(/[oiljzsbgq]/g, (letter) => DIGIT_OF[letter] ?? letter) : text
}

function differsAtMost(a: string, b: string, most: number): boolean {
  return Math.abs(a.length - b.length) <= most && editDistance(a, b) <= most
}

/** Levenshtein 1966. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
