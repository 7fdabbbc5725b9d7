/**
 * Patterns for case numbers in distribution plans. Plans come from files, and a regular expression can be written so that a short text keeps it busy
 * for hours: such patterns are refused here, so that no plan stops the reading.
 */

/** Case numbers are shorter; of a longer text only its beginning is compared. */
const COMPARED_LETTERS = 64
/** Most places of a pattern with any number of signs (`*`, `+`, `{2,}`), and most places with a choice (`?`, `|`). */
const MOST_REPEATS = 4
const MOST_CHOICES = 8

/** Undefined for what is no regular expression, and for one that could take too long. */
export function caseNumberPattern(source: string): RegExp | undefined {
  if (mayTakeLong(source)) return undefined
  try {
    return new RegExp(source)
  } catch {
    return undefined // the only thing the constructor can complain of is the pattern
  }
}

/** False for a pattern that `caseNumberPattern` refuses: it fits nothing. */
export function fitsCaseNumber(pattern: string, value: string): boolean {
  return caseNumberPattern(pattern)?.test(value.slice(0, COMPARED_LETTERS)) ?? false
}

/** Time grows beyond all bounds where what repeats is itself a group, or where many repetitions and choices follow each other. */
function mayTakeLong(source: string): boolean {
  const bare = source
    .replace(/\\./g, 'x')
    .replace(/\[[^\]]*\]/g, 'x')
    .replace(/\(\?/g, '(')
  const repeats = bare.match(/[*+]|\{\d+,\d*\}/g)?.length ?? 0
  const choices = bare.match(/[?|]/g)?.length ?? 0
  return /\)[*+{]/.test(bare) || repeats > MOST_REPEATS || choices > MOST_CHOICES
}
