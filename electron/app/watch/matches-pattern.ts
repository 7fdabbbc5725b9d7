/** Patterns of names that a watched folder leaves alone. */
import path from 'node:path'

/**
 * `way`: from the watched folder down to the file. A pattern without `/` is compared with the name, at whatever depth; one with `/` with the whole
 * way. `*` stands for any signs within a name, `**` for any folders, `?` for one sign. Letter case does not count, as on Windows.
 */
export function matchesPattern(way: string, pattern: string): boolean {
  const slashed = way.split(path.sep).join('/')
  const parts = pattern.match(/\*\*\/|\*\*|\*|./gsu) ?? []
  return matches(pattern.includes('/') ? slashed : (slashed.split('/').at(-1) ?? ''), parts)
}

/**
 * Keeps all places of the pattern that fit what was read so far (Thompson 1968), so a name takes a bounded number of steps. A regular expression would
 * try every way to share a name out among several `*`, for hours, and whoever sends a file chooses its name.
 */
function matches(text: string, parts: readonly string[]): boolean {
  let places = new Set(arriveAt(0, parts))
  for (const sign of text) places = new Set([...places].flatMap((place) => placesAfter(sign, place, parts)))
  return places.has(parts.length)
}

function placesAfter(sign: string, place: number, parts: readonly string[]): number[] {
  const part = parts[place]
  switch (part) {
    case '**':
      return arriveAt(place, parts)
    case '**/':
      return sign === '/' ? [place, ...arriveAt(place + 1, parts)] : [place]
    case '*':
      return sign === '/' ? [] : arriveAt(place, parts)
    case '?':
      return sign === '/' ? [] : arriveAt(place + 1, parts)
    default:
      return part?.toLowerCase() === sign.toLowerCase() ? arriveAt(place + 1, parts) : []
  }
}

/** The place and those behind it that are reached without a further sign, as `*`, `**` and `**` with `/` may stand for nothing. */
function arriveAt(place: number, parts: readonly string[]): number[] {
  return parts[place]?.startsWith('*') ? [place, ...arriveAt(place + 1, parts)] : [place]
}
