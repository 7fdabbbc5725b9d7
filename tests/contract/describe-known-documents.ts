/** The promise of KnownDocuments, for the memory of one run and for the store. */
import { beforeEach, describe, expect, it } from 'vitest'
import { type KnownDocuments, MOST_COMPARED } from '../../electron/core/ports/known-documents.ts'
import type { DocumentPrint } from '../../electron/shared/domain/document-print.ts'

export function describeKnownDocuments(create: () => KnownDocuments): void {
  describe('known prints', () => {
    let known: KnownDocuments
    beforeEach(() => {
      known = create()
    })
    const print = (keys: readonly number[], words = 'ein wort'): DocumentPrint => ({ words, looks: ['00ff00ff00ff00ff'], keys })
    const remember = (id: string, keys: readonly number[]) => known.mostSimilar(print(keys), id, () => false)
    const asked = (keys: readonly number[], id = 'new'): string[] => {
      const ids: string[] = []
      known.mostSimilar(print(keys), id, ({ documentId }) => ids.push(documentId) === 0)
      return ids
    }

    it('are asked in the order of what they have in common, and not at all without anything', () => {
      remember('little', [1, 10, 11])
      remember('most', [1, 2, 3])
      remember('some', [1, 2, 12])
      remember('nothing', [20, 21, 4294967295])
      expect(asked([1, 2, 3])).toEqual(['most', 'some', 'little'])
      expect(asked([4294967295, 5], 'newer')).toEqual(['nothing'])
    })

    it('come as they were, and the first that fits is named', () => {
      known.mostSimilar(print([1, 2], 'sehr geehrte ~datnen'), 'first', () => false)
      const seen: unknown[] = []
      const found = known.mostSimilar(print([2, 3]), 'second', ({ print: { words, looks } }) => seen.push({ words, looks }) === 1)
      expect(found).toBe('first')
      expect(seen).toEqual([{ words: 'sehr geehrte ~datnen', looks: ['00ff00ff00ff00ff'] }])
      expect(known.mostSimilar(print([2, 3]), 'third', () => false)).toBeUndefined()
    })

    it('of the document itself never count, and a new one replaces the old one', () => {
      remember('a', [1, 2])
      expect(asked([1, 2], 'a')).toEqual([])
      remember('a', [7])
      expect(asked([1, 2], 'b')).toEqual([])
      expect(asked([7], 'c')).toEqual(['a'])
    })

    it('are compared up to a bound', () => {
      for (let i = 0; i < MOST_COMPARED + 5; i++) remember(`d${i}`, [1])
      expect(asked([1])).toHaveLength(MOST_COMPARED)
    })

    it('without any key are remembered for nobody', () => {
      remember('empty', [])
      expect(asked([])).toEqual([])
    })
  })
}
