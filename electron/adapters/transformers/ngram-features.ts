/**
 * The n-gram features «postlotse-ngram/1», the same in models/training/ngrams.py. Per word `w:word`, per pair of neighbours `b:word next`,
 * per `^word$` the character 3-, 4- and 5-grams `c:gram`; a feature's id is FNV-1a (32 bit) of its UTF-8 bytes modulo the number of buckets.
 */

export interface NgramFeatures {
  /** Unique, ascending. */
  readonly ids: readonly number[]
  /** How often each feature occurs; the model's weight of it is 1 + ln(count). */
  readonly counts: readonly number[]
}

export interface NgramHasher {
  /** Words in reading order as printed; those without a letter or digit play no part. */
  features(words: readonly string[]): NgramFeatures
  /** Features of one normalised word by itself: `w:` and `c:`, with repetitions. */
  ofWord(word: string): readonly number[]
  /** Feature `b:` of two normalised neighbours. */
  ofPair(word: string, next: string): number
}

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
const SHORTEST_GRAM = 3
const LONGEST_GRAM = 5
/** Words remembered with their features; German mail repeats most of its words. */
const CACHE_WORDS = 50_000

export function createNgramHasher(buckets: number): NgramHasher {
  const known = new Map<string, readonly number[]>()
  const bucket = (hash: number) => (hash >>> 0) % buckets

  function ofWord(word: string): readonly number[] {
    let ids = known.get(word)
    if (!ids) {
      if (known.size >= CACHE_WORDS) known.clear()
      ids = [fnv1a(word, WORD_SEED), ...gramHashes(word)].map(bucket)
      known.set(word, ids)
    }
    return ids
  }
  const ofPair = (word: string, next: string) => bucket(fnv1a(next, fnv1a(' ', fnv1a(word, PAIR_SEED))))

  function features(words: readonly string[]): NgramFeatures {
    const normalized = words.map(normalizeWord).filter((word) => word !== '')
    const counts = new Map<number, number>()
    const count = (id: number) => counts.set(id, (counts.get(id) ?? 0) + 1)
    normalized.forEach((word, i) => {
      ofWord(word).forEach(count)
      const next = normalized[i + 1]
      if (next !== undefined) count(ofPair(word, next))
    })
    const ids = [...counts.keys()].sort((a, b) => a - b)
    return { ids, counts: ids.map((id) => counts.get(id) ?? 0) }
  }
  return { features, ofWord, ofPair }
}

/** NFC, lower case, digits become 0, edges that are neither letter nor digit fall off. */
export function normalizeWord(word: string): string {
  return word
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Nd}/gu, '0')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

/** FNV-1a over the UTF-8 bytes of `text`, going on from `hash`. */
function fnv1a(text: string, hash = FNV_OFFSET): number {
  let value = hash
  for (const char of text) value = addCodePoint(value, char.codePointAt(0) ?? 0)
  return value
}

function addCodePoint(hash: number, point: number): number {
  if (point < 0x80) return addByte(hash, point)
  if (point < 0x800) return addByte(addByte(hash, 0xc0 | (point >> 6)), 0x80 | (point & 0x3f))
  if (point < 0x10000) return addByte(addByte(addByte(hash, 0xe0 | (point >> 12)), 0x80 | ((point >> 6) & 0x3f)), 0x80 | (point & 0x3f))
  const head = addByte(addByte(hash, 0xf0 | (point >> 18)), 0x80 | ((point >> 12) & 0x3f))
  return addByte(addByte(head, 0x80 | ((point >> 6) & 0x3f)), 0x80 | (point & 0x3f))
}

function addByte(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, FNV_PRIME)
}

const WORD_SEED = fnv1a('w:')
const PAIR_SEED = fnv1a('b:')
const GRAM_SEED = fnv1a('c:')

/** Hashes of all grams of `^word$`; grams that start at the same place share their beginning's hash. */
function gramHashes(word: string): number[] {
  const points = Array.from(`^${word}$`, (char) => char.codePointAt(0) ?? 0)
  const hashes: number[] = []
  for (let start = 0; start + SHORTEST_GRAM <= points.length; start++) {
    let hash = GRAM_SEED
    for (let length = 1; length <= LONGEST_GRAM && start + length <= points.length; length++) {
      hash = addCodePoint(hash, points[start + length - 1] ?? 0)
      if (length >= SHORTEST_GRAM) hashes.push(hash)
    }
  }
  return hashes
}
