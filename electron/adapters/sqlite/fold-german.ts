/** One spelling for the search: case, umlauts, ß and accents no longer tell words apart (Müller = Mueller = Muller, Straße = Strasse). */

/** Letters that Unicode does not take apart into a base letter and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }
/** What there is to fold; most words have nothing of it. */
const TO_FOLD = /[^a-z0-9]|[aou]e/

/** Vowel pairs as in Lucene's GermanNormalizationFilter: `ae` and `oe` always, `ue` only where it can be an umlaut (not in neue, Steuer, Quelle). */
export function foldGerman(text: string): string {
  const lower = text.toLowerCase()
  if (!TO_FOLD.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(/([ao])e/g, '$1')
    .replace(/(?<![aeiouyq])ue/g, 'u')
}

/** A word in a text, with its place there (`end` exclusive). */
export interface Token {
  readonly folded: string
  readonly start: number
  readonly end: number
}

/** A word that was divided at the end of a line is one word (Wider-⏎spruch); «An- und Abmeldung» stays three. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:-\r?\n[ \t]*(?!(?:und|oder|bzw)\b)(?=\p{Ll})[\p{L}\p{N}\p{M}]+)*/gu
const DIVISION = /-\r?\n[ \t]*/g

export function tokens(text: string): Token[] {
  const found: Token[] = []
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const folded = foldedValue(word.includes('\n') ? word.replace(DIVISION, '') : word)
    if (folded !== '') found.push({ folded, start, end: start + word.length }) // some signs count as letters but are nothing but marks
  }
  return found
}

/** All words of a text in their folded spelling, separated by blanks. */
export function foldedWords(text: string): string {
  return tokens(text)
    .map((token) => token.folded)
    .join(' ')
}

/** Letters and digits only, for parts of numbers and names: `DE89 3704 0044` and `de8937040044` are the same. */
export function foldedValue(value: string): string {
  return foldGerman(value).replace(/[^\p{L}\p{N}]/gu, '')
}
