/** Characters that OCR mistakes for each other (heuristic, the classic list), and the search for a reading that passes a check. */

const DIGIT_FOR: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  '|': '1',
  i: '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  G: '6',
  b: '6',
  B: '8',
  g: '9',
  q: '9',
}
const LETTER_FOR: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '2': 'Z', '5': 'S', '6': 'G', '8': 'B' }
const SIMILAR_DIGITS: Readonly<Record<string, string>> = { '0': '86', '1': '74', '3': '8', '4': '1', '5': '6', '6': '580', '7': '1', '8': '036', '9': '0' }

/** Character class (for the inside of a regular expression) of digits and what is read in their place. */
export const DIGIT_LIKE = '\\dOoQDIlZSBG'

/**
 * The only reading of `compact` that fits `shape` (one character per place: `9` digit, `A` letter, anything else itself) and passes `check`.
 * Letters in digit places and digits in letter places are put right first; then one digit may be swapped for a similar one.
 * Undefined if nothing or more than one reading passes: a repair that could be two numbers is none.
 */
export function repairReading(compact: string, shape: string, check: (reading: string) => boolean): string | undefined {
  const fitted = fitShape(compact, shape)
  if (fitted === undefined) return undefined
  if (check(fitted)) return fitted === compact ? undefined : fitted
  const passing = new Set(singleSwaps(fitted, shape).filter(check))
  return passing.size === 1 ? [...passing][0] : undefined
}

/** Letters in digit places as digits and the other way round; undefined if a character fits neither way. */
export function fitShape(compact: string, shape: string): string | undefined {
  if (compact.length !== shape.length) return undefined
  let fitted = ''
  for (const [i, place] of [...shape].entries()) {
    const char = fitCharacter(compact[i] ?? '', place)
    if (char === undefined) return undefined
    fitted += char
  }
  return fitted
}

function fitCharacter(char: string, place: string): string | undefined {
  if (place === '9') return /\d/.test(char) ? char : DIGIT_FOR[char]
  if (place === 'A') return /[A-Z]/i.test(char) ? char.toUpperCase() : LETTER_FOR[char]
  return place
}

function singleSwaps(fitted: string, shape: string): string[] {
  return [...fitted].flatMap((char, i) =>
    shape[i] === '9' ? [...(SIMILAR_DIGITS[char] ?? '')].map((other) => fitted.slice(0, i) + other + fitted.slice(i + 1)) : [],
  )
}
