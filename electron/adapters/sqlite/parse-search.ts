/** What a person typed into the search, as words, prefixes and phrases that must all be found. */
import { foldedWords } from './fold-german.ts'

export interface SearchTerm {
  /** Folded; several must follow each other. Never empty. */
  readonly words: readonly string[]
  /** The last word is only a beginning. */
  readonly prefix: boolean
}

/** Quotes in all their German shapes make a phrase, `*` at the end a prefix. Quotes that do not close are no quotes. */
export function parseSearch(text: string): SearchTerm[] {
  const plain = text.replace(/[„“”«»]/g, '"')
  const closed = (plain.match(/"/g)?.length ?? 0) % 2 === 0 ? plain : plain.replaceAll('"', ' ')
  return [...closed.matchAll(/"([^"]*)"(\*?)|([^\s"]+)/g)].flatMap(([, phrase, star, word]) => {
    const words = foldedWords(phrase ?? word ?? '')
      .split(' ')
      .filter((folded) => folded !== '')
    return words.length === 0 ? [] : [{ words, prefix: star === '*' || (word ?? '').endsWith('*') }]
  })
}

/** The terms as an FTS5 query; every word is quoted, so that nothing in it is an operator. */
export function toMatch(terms: readonly SearchTerm[]): string {
  return terms.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? ' *' : ''}`).join(' AND ')
}
