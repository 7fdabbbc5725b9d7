/**
 * Is the text that a PDF carries the text that a person sees? Fonts without a usable encoding give private characters, symbol soup or a
 * substitution cipher; bad generators lose or multiply blanks; earlier OCR leaves noise. Everything is judged from the words alone.
 */
import type { InspectedPage, Word } from '../../../shared/domain/page.ts'

export type TextLayerVerdict =
  /** Use it. */
  | 'good'
  /** Readable as far as it goes, but the page shows more than it says (a stamp or header on a scan): OCR must look. */
  | 'partial'
  /** Not what is printed. */
  | 'poor'
  | 'none'

/** Least quality 0..1 of visible text (heuristic: clean letters reach 0.9, garbled ones stay below 0.4). */
const GOOD_VISIBLE = 0.6
/** Invisible text is somebody else's OCR, mostly of unknown quality: on any doubt the page is read again, which costs time only. */
const GOOD_INVISIBLE = 0.98
/** A page that is mostly image and has fewer letters than this says less than it shows; an ordinary letter has over 500. */
const FEW_LETTERS = 120
const MOSTLY_IMAGE = 0.5
/** Below this many letters frequencies mean nothing. */
const ENOUGH_LETTERS = 80
/** Share of e, n, i, s, r, a, t among Latin letters: German 61 %, English 56 %, Turkish 50 %; a shifted alphabet stays below 40 %. */
const LEAST_COMMON_LETTERS = 0.45
/** German and English words that any page of prose contains, and words of tables and forms. */
const FUNCTION_WORDS = new Set(
  'der die das den dem des und oder in im am an auf aus bei bis für mit nach von vom zu zum zur ist sind hat nicht ich sie wir ihr ihre ihren es ein eine einen als auch dass wird werden seite datum betrag herr frau name straße telefon nr euro eur the of and to for is'.split(
    ' ',
  ),
)
/** Words of a page that must contain at least one function word, else its letters have to be clean beyond doubt. */
const PROSE_WORDS = 60

export function judgeTextLayer(page: InspectedPage): TextLayerVerdict {
  if (page.words.length === 0) return 'none'
  const quality = textQuality(page.words)
  if (quality < (page.invisibleText ? GOOD_INVISIBLE : GOOD_VISIBLE)) return 'poor'
  return page.imageFraction >= MOSTLY_IMAGE && countLetters(page.words) < FEW_LETTERS ? 'partial' : 'good'
}

/** 0 garbage … 1 clean. Comparable between the text layer and the OCR of the same page. */
export function textQuality(words: readonly Word[]): number {
  const texts = words.map((word) => word.text)
  const all = texts.join('')
  if (all === '') return 0
  const letters = all.match(/\p{L}/gu) ?? []
  if (letters.length < all.length * 0.05 && all.length >= ENOUGH_LETTERS && !/\d/.test(all)) return 0
  const clean = 1 - (all.match(NOISE)?.length ?? 0) / [...all].length
  const shaped = texts.filter((text) => /\p{L}{2}/u.test(text))
  const plausible = shaped.length === 0 ? 1 : shaped.filter(isPlausible).length / shaped.length
  return Math.max(0, 1 - 5 * (1 - clean)) * plausible * spacingFactor(texts) * strayFactor(texts) * languageFactor(letters, shaped)
}

/** Letters in plausible words: how much of a page a reading covers. */
export function plausibleLetters(words: readonly Word[]): number {
  return countLetters(words.filter((word) => /\p{L}{2}/u.test(word.text) && isPlausible(word.text)))
}

/** Private use, unassigned, replacement and control characters, and symbols that mail does not contain. */
const NOISE = /[\p{Co}\p{Cn}\p{Cc}\uFFFD¬¦¤¶¸¨¯˜ˆ^`\\{}]|\(cid:\d+\)|[\u0180-\u024F\u2100-\u2115\u2117-\u2121\u2123-\u214F]/gu

function countLetters(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + (word.text.match(/\p{L}/gu)?.length ?? 0), 0)
}

/** Whether the shape could be a word of a European language, an abbreviation, or an identifier. Other scripts are not judged. */
function isPlausible(text: string): boolean {
  if (!/\p{Script=Latin}/u.test(text)) return true
  if (MIXED_UP.test(text) && !isIdentifier(text)) return false
  const parts = text.match(/\p{L}+/gu) ?? []
  return parts.every((part) => part.length < 4 || isWordShape(part))
}

/** Digits or symbols inside a word, small letters before digits or several of them after: `w0rd`, `a2ar`, `B&tr#g`, `2u90`; but not `173b`, `CO2`, `A4-Blatt`. */
const MIXED_UP = /\p{L}\d+\p{L}|\p{Ll}\d|\d\p{Ll}\d|\d\p{Ll}{4}|\p{L}[!$§%&+=*?#;:"(]\p{L}/u

/** Capitals and digits with separators (file numbers, IBAN), web and mail addresses, endings such as Bürger:innen or Vorname(n). */
function isIdentifier(text: string): boolean {
  return !/\p{Ll}/u.test(text) || /[@/]|www\.|\.\p{Ll}{2,}$|[:*_]in(?:nen|\b)|\(\p{L}{1,5}\)/u.test(text)
}

function isWordShape(part: string): boolean {
  const vowels = part.match(/[aeiouyäöüáàâéèêëíîïóôúûıœæåøąęěůý]/giu)?.length ?? 0
  const isCapitals = part === part.toUpperCase()
  // Abbreviations: GmbH, MwSt, zzgl, BWZK.
  if (vowels === 0) return part.length <= (isCapitals ? 6 : 5)
  if (part.length >= 6 && (vowels / part.length < 0.12 || vowels / part.length > 0.85)) return false
  const caseChanges = part.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0
  return !/(\p{L})\1{3}/iu.test(part) && caseChanges <= 1
}

/** Lost blanks make endless words, multiplied blanks single letters. */
function spacingFactor(texts: readonly string[]): number {
  const worded = texts.filter((text) => /^\P{L}*\p{L}[\p{L}.,;:!?-]*\P{L}*$/u.test(text))
  if (worded.length === 0) return 1
  const total = worded.reduce((sum, text) => sum + text.length, 0)
  const endless = worded.filter((text) => text.length > 30 && !/[-/.@_]/.test(text)).reduce((sum, text) => sum + text.length, 0)
  const single = worded.filter((text) => (text.match(/\p{L}/gu)?.length ?? 0) === 1).length
  const scattered = worded.length >= 20 ? Math.max(0, single / worded.length - 0.35) : 0
  return Math.max(0, 1 - 1.5 * (endless / total)) * Math.max(0, 1 - 2 * scattered)
}

/** Punctuation before words and symbols on their own are what OCR makes of dirt. */
function strayFactor(texts: readonly string[]): number {
  const stray = texts.filter((text) => /^[,;:!?»«_‚'’][\p{L}\d]|^[#»«_°^~]+$/u.test(text)).length
  return Math.max(0, 1 - (2 * stray) / texts.length)
}

/** 1 if letters are as frequent as in a language and prose has function words, down to 0.3 for a substitution cipher. */
function languageFactor(letters: readonly string[], shaped: readonly string[]): number {
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter))
  if (latin.length < ENOUGH_LETTERS || latin.length < letters.length / 2) return 1
  const common = latin.filter((letter) => 'enisrat'.includes(letter.toLowerCase())).length / latin.length
  if (common < LEAST_COMMON_LETTERS) return 0.3
  const hasFunctionWord = shaped.some((word) => FUNCTION_WORDS.has(word.toLowerCase().replace(/\P{L}/gu, '')))
  return shaped.length >= PROSE_WORDS && !hasFunctionWord ? 0.7 : 1
}
