/** Typing without umlauts finds words with them: «uberprufung» and «ueberpruefung» both match «Überprüfung», and the other way round. */

/** Every word of the query stands somewhere in the text. */
export function matchesQuery(text: string, query: string): boolean {
  const folded = fold(text)
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

/** ü and ue → u, ß → ss, é → e. */
function fold(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/([aou])e/g, '$1')
}
