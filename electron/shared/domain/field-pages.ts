/** Pages of a document that are read for fields: what matters stands at its beginning or its end (heuristic); the limit bounds the time for annexes of hundreds of pages. */
const FIRST_PAGES = 12
const LAST_PAGES = 3

export function fieldPages<T>(pages: readonly T[]): readonly T[] {
  return pages.length <= FIRST_PAGES + LAST_PAGES ? pages : [...pages.slice(0, FIRST_PAGES), ...pages.slice(-LAST_PAGES)]
}
