/** Two programs cut texts into words: ours before the index, FTS5 inside. Whatever stands in a text, each of its words must find it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tokens } from '../../../../electron/adapters/sqlite/fold-german.ts'
import { openStore } from '../../../../electron/adapters/sqlite/open-store.ts'
import type { Store } from '../../../../electron/core/ports/store/store.ts'
import { exampleDocument } from '../../../fixtures/workplace/example-document.ts'

let folder = ''
let store: Store
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'search-'))
  store = openStore(path.join(folder, 'x.db'), 'ab'.repeat(32))
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const LETTERS = fc.constantFrom(...'aeouäöüßsnrAEOUÄÖÜẞéñçøœæłıİﬁ½²ⅣΣς٣क्षZ9-\n\u0308\u00ad\u200b.*"/')
const texts = fc.oneof(fc.string({ unit: LETTERS, maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 40 }))

/** Puts the text in place of the one before. */
function replaceText(text: string): void {
  store.documents.replace('s', [exampleDocument({ id: 'only', sourceId: 's', text, line: { fields: [] } })])
}
const finds = (query: string) => store.search.find({ text: query, limit: 1 }).total === 1

it('each word finds its text, alone, as a beginning, and all together as a phrase', () => {
  fc.assert(
    fc.property(texts, (text) => {
      replaceText(text)
      const words = tokens(text).map(({ start, end }) => text.slice(start, end))
      const missed = words.filter((word) => !finds(word) || !finds(`${word}*`))
      expect(missed).toEqual([])
      if (words.length > 0) expect(finds(`"${words.join(' ')}"`)).toBe(true)
    }),
    { numRuns: 150 },
  )
  expect(store.check()).toBe(true)
})

it('no query throws, whatever is typed', () => {
  replaceText('Frau Müller')
  fc.assert(
    fc.property(texts, (query) => {
      expect(store.search.find({ text: query, limit: 1 }).total).toBeLessThanOrEqual(1)
    }),
    { numRuns: 150 },
  )
})

it('the pieces of an excerpt are the text itself', () => {
  fc.assert(
    fc.property(texts, texts, (text, query) => {
      replaceText(text)
      for (const { excerpt } of store.search.find({ text: query, limit: 1 }).hits)
        expect(excerpt.map((piece) => piece.text).join('')).toBe(text.replace(/\s+/g, ' '))
    }),
    { numRuns: 150 },
  )
})
