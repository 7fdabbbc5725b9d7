import { describe, expect, it } from 'vitest'
import { createNgramHasher, normalizeWord } from '../../../../electron/adapters/transformers/ngram-features.ts'

/** FNV-1a 32 bit straight from its definition, over the bytes a text encoder gives. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5n
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x01000193n) & 0xffffffffn
  return Number(hash)
}

describe('normalizeWord', () => {
  it.each([
    ['(Widerspruch),', 'widerspruch'],
    ['12.03.2026', '00.00.0000'],
    ['§44', '00'],
    ['e\u0301cole', 'école'],
    ['STRASSE', 'strasse'],
    ['1.234,56€', '0.000,00'],
    ['٣٤', '00'],
    ['²', '²'],
    ['—', ''],
    ['', ''],
  ])('%s → %s', (word, expected) => {
    expect(normalizeWord(word)).toBe(expected)
  })

  it('keeps what stands inside a word', () => {
    expect(normalizeWord('„Sperr-Androhung“')).toBe('sperr-androhung')
  })
})

describe('createNgramHasher', () => {
  const buckets = 262_144
  const hasher = createNgramHasher(buckets)
  const bucket = (feature: string) => fnv1a(feature) % buckets

  it('hashes the published FNV-1a test vector', () => {
    expect(fnv1a('foobar')).toBe(0xbf9cf968)
  })

  it.each(['ab', 'öl', '𝒳y', 'straße', '漢字かな'])('hashes word and grams of «%s» over UTF-8 bytes', (word) => {
    const framed = [...`^${word}$`]
    const grams = [3, 4, 5].flatMap((n) => framed.map((_, i) => framed.slice(i, i + n).join('')).filter((gram) => [...gram].length === n))
    const expected = [`w:${word}`, ...grams.map((gram) => `c:${gram}`)].map(bucket)
    expect([...hasher.ofWord(word)].sort()).toEqual(expected.sort())
  })

  it('hashes neighbours together', () => {
    expect(hasher.ofPair('sehr', 'geehrte')).toBe(bucket('b:sehr geehrte'))
  })

  it('counts every feature once, ascending, and leaps over words without letters', () => {
    const { ids, counts } = hasher.features(['Ja', '–', 'ja', '!'])
    expect(ids).toEqual([...ids].sort((a, b) => a - b))
    expect(new Set(ids).size).toBe(ids.length)
    const countOf = (feature: string) => counts[ids.indexOf(bucket(feature))]
    expect(countOf('w:ja')).toBe(2)
    expect(countOf('c:^ja$')).toBe(2)
    expect(countOf('b:ja ja')).toBe(1)
    expect(ids).toHaveLength(5)
  })

  it('finds nothing in punctuation', () => {
    expect(hasher.features(['—', '***'])).toEqual({ ids: [], counts: [] })
  })

  it('survives half a surrogate pair, as broken text layers hold them', () => {
    expect(hasher.features(['a\ud800b'])).toEqual(hasher.features(['a\ufffdb']))
  })
})
