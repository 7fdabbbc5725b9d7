/** A piece of a text around what was searched, in the text's own spelling, with the hits marked. */
import type { SearchHit } from '../../core/ports/store/search-index.ts'
import { type Token, tokens } from './fold-german.ts'
import type { SearchTerm } from './parse-search.ts'

/** Characters before the first hit, and of the whole piece. */
const LEAD = 60
const LENGTH = 240

interface Hit {
  readonly start: number
  readonly end: number
  /** Index of its term. */
  readonly term: number
}

/** Begins where most of the terms stand together; without hits (only a field value fits) with the beginning of the text; empty for an empty text. */
export function excerpt(text: string, terms: readonly SearchTerm[]): SearchHit['excerpt'] {
  const hits = terms.length === 0 ? [] : findHits(tokens(text), terms)
  const first = bestStart(hits)
  const from = first < LEAD ? 0 : wordStart(text, first - LEAD)
  const to = from + LENGTH >= text.length ? text.length : wordEnd(text, from + LENGTH)
  const pieces: { text: string; hit: boolean }[] = []
  let at = from
  for (const hit of hits.filter(({ start, end }) => start >= from && end <= to)) {
    if (hit.start < at) continue // inside the one before
    if (hit.start > at) pieces.push({ text: tidy(text.slice(at, hit.start)), hit: false })
    pieces.push({ text: tidy(text.slice(hit.start, hit.end)), hit: true })
    at = hit.end
  }
  if (at < to) pieces.push({ text: tidy(text.slice(at, to)), hit: false })
  return framed(pieces, from > 0, to < text.length)
}

function findHits(words: readonly Token[], terms: readonly SearchTerm[]): Hit[] {
  return words.flatMap((word, at) =>
    terms.flatMap((term, i) => (standsAt(words, at, term) ? [{ start: word.start, end: (words[at + term.words.length - 1] ?? word).end, term: i }] : [])),
  )
}

function standsAt(words: readonly Token[], at: number, { words: wanted, prefix }: SearchTerm): boolean {
  return wanted.every((word, i) => {
    const there = words[at + i]?.folded
    return prefix && i === wanted.length - 1 ? there?.startsWith(word) === true : there === word
  })
}

/** Start of the hit from which on the most different terms lie within one piece. */
function bestStart(hits: readonly Hit[]): number {
  let best = 0
  let most = 0
  for (const { start } of hits) {
    const terms = new Set(hits.filter((hit) => hit.start >= start && hit.end <= start + LENGTH - LEAD).map((hit) => hit.term)).size
    if (terms > most) {
      most = terms
      best = start
    }
  }
  return best
}

function wordStart(text: string, near: number): number {
  const blank = text.slice(near).search(/\s/)
  return blank < 0 || blank > LEAD ? near : near + blank + 1
}

function wordEnd(text: string, near: number): number {
  const blank = text.slice(0, near).search(/\s\S*$/)
  return blank < near - LEAD ? near : blank
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function framed(pieces: readonly { text: string; hit: boolean }[], cutBefore: boolean, cutAfter: boolean): SearchHit['excerpt'] {
  const filled = pieces.filter((piece) => piece.text !== '')
  return [...(cutBefore ? [{ text: '… ', hit: false }] : []), ...filled, ...(cutAfter ? [{ text: ' …', hit: false }] : [])]
}
