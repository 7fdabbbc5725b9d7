/** The search as it was left, and what was searched lately: in memory only, as both name people. Gone when the program ends. */
import { NO_CRITERIA, type SearchCriteria } from './search-criteria.ts'

/** Searches that are offered again. */
const MOST = 8

let left: SearchCriteria = NO_CRITERIA
let recent: readonly string[] = []

export function leftCriteria(): SearchCriteria {
  return left
}

export function leaveCriteria(criteria: SearchCriteria): void {
  left = criteria
}

/** Newest first. */
export function recentSearches(): readonly string[] {
  return recent
}

/** A search that led somewhere. */
export function rememberSearch(text: string): void {
  recent = withSearch(recent, text)
}

/** Newest first, each once; what is empty is left out. */
export function withSearch(searches: readonly string[], text: string): readonly string[] {
  const typed = text.trim()
  return typed === '' ? searches : [typed, ...searches.filter((other) => other !== typed)].slice(0, MOST)
}
