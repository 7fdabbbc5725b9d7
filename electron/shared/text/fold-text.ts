/** One spelling for comparisons: «Müller», «MUELLER» and «Muller» differ for a person, seldom for a search. */

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'o', æ: 'ae', ł: 'l', đ: 'd', ı: 'i' }

/** Lower case, umlauts as two letters, other accents dropped, white space as single spaces. */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßøæłđı]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Folded letters and digits only, for comparing values whose punctuation and spacing vary. */
export function foldValue(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '')
}
