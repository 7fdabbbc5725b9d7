/**
 * Which word of one reading is which word of the other. Readings may take blocks of a page in another order, so words are matched by their
 * neighbours and not by their place: first those with the same words on both sides, then on one side, then long words whatever stands beside them.
 */
interface Token {
  readonly text: string
}

/** A word of so many letters means something without its neighbours; a number never does. */
const LEAST_LETTERS = 5
const STARTS_WITH_LETTER = /^\p{L}/u

/** For each word of `a` its place in `b`, -1 for none; no place twice. */
export function matchTokens(a: readonly Token[], b: readonly Token[]): number[] {
  const matches = a.map(() => -1)
  const taken = new Set<number>()
  for (const keyOf of KEYS) {
    const places = freePlaces(b, taken, keyOf)
    for (let i = 0; i < a.length; i++) {
      const key = matches[i] === -1 ? keyOf(a, i) : undefined
      const place = key === undefined ? undefined : places.get(key)?.shift()
      if (place === undefined) continue
      matches[i] = place
      taken.add(place)
    }
  }
  return matches
}

type KeyOf = (tokens: readonly Token[], i: number) => string | undefined

const textAt = (tokens: readonly Token[], i: number) => tokens[i]?.text ?? ''

const KEYS: readonly KeyOf[] = [
  (tokens, i) => `${textAt(tokens, i - 1)} ${textAt(tokens, i)} ${textAt(tokens, i + 1)}`,
  (tokens, i) => `${textAt(tokens, i - 1)} ${textAt(tokens, i)}`,
  (tokens, i) => `${textAt(tokens, i)} ${textAt(tokens, i + 1)}`,
  (tokens, i) => {
    const text = textAt(tokens, i)
    return text.length >= LEAST_LETTERS && STARTS_WITH_LETTER.test(text) ? text : undefined
  },
]

function freePlaces(tokens: readonly Token[], taken: ReadonlySet<number>, keyOf: KeyOf): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (let i = 0; i < tokens.length; i++) {
    const key = taken.has(i) ? undefined : keyOf(tokens, i)
    if (key === undefined) continue
    const known = places.get(key)
    if (known) known.push(i)
    else places.set(key, [i])
  }
  return places
}
