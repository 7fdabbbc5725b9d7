/** An IBAN is printed in groups of four or in one piece; whoever searches for it types it either way. */

/** Country, check digits and what has been typed of the rest, with any blanks. */
const IBAN_LIKE = /^[a-z]{2}\s?\d{2}(?:\s?[a-z0-9]){6,30}$/i

/** The text as typed, then in one piece and in groups; only the text itself if it is no IBAN. */
export function ibanSpellings(text: string): string[] {
  const typed = text.trim()
  if (!IBAN_LIKE.test(typed)) return [text]
  const plain = typed.replace(/\s/g, '')
  const grouped = plain.replace(/.{4}(?=.)/g, '$& ')
  return [...new Set([typed, plain, `"${grouped}"`])]
}
