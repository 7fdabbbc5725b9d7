import { beforeEach, describe, expect, it } from 'vitest'
import type { SourceStore } from '../../../electron/core/ports/store/source-store.ts'
import { exampleSource, SHA256 } from '../../fixtures/workplace/example-source.ts'
import type { StoreUnderTest } from './store-under-test.ts'

export function describeSourceStore(tested: StoreUnderTest): void {
  describe('sources', () => {
    let sources: SourceStore
    beforeEach(() => {
      sources = tested.store().sources
    })
    const add = (...given: Parameters<typeof exampleSource>) => {
      const example = exampleSource(...given)
      sources.add(example.source, example.pages, example.kept)
      return example
    }

    it('come back as they were, with pages and bytes', () => {
      const { source, pages, kept } = add({ embedded: [{ name: 'bank.iban', value: 'DE02' }] })
      const again = tested.reopen().sources
      expect(again.find(SHA256)).toEqual(source)
      expect(again.pages(SHA256)).toEqual(pages)
      expect(Buffer.from(again.kept(SHA256) ?? [])).toEqual(Buffer.from(kept))
    })

    it('are known by their id alone', () => {
      add()
      expect([sources.has(SHA256), sources.has(`${SHA256}#x`)]).toEqual([true, false])
      expect([sources.find('x'), sources.pages('x'), sources.kept('x'), sources.image('x', 1)]).toEqual([undefined, [], undefined, undefined])
    })

    it('keep equal bytes once, for as long as one of them needs them', () => {
      add({ id: 'mail#' }, [''])
      add({ id: 'mail#a' }, [''])
      sources.remove('mail#')
      expect([sources.has('mail#'), sources.kept(SHA256) !== undefined]).toEqual([false, true])
      sources.remove('mail#a')
      expect(sources.kept(SHA256)).toBeUndefined()
    })

    it('that were removed can be added again', () => {
      add()
      sources.keepImage(SHA256, 1, { bytes: new Uint8Array([1]), mediaType: 'image/webp' })
      sources.remove(SHA256)
      expect([sources.pages(SHA256), sources.image(SHA256, 1)]).toEqual([[], undefined])
      add()
      expect(sources.pages(SHA256)).toHaveLength(2)
    })

    it('are added wholly or not at all', () => {
      const { source, pages, kept } = exampleSource()
      expect(() => sources.add(source, [...pages, ...pages], kept)).toThrow()
      expect([sources.has(SHA256), sources.kept(SHA256)]).toEqual([false, undefined])
    })

    it('keep the last picture of a page', () => {
      add()
      sources.keepImage(SHA256, 2, { bytes: new Uint8Array([1]), mediaType: 'image/jpeg' })
      sources.keepImage(SHA256, 2, { bytes: new Uint8Array([1, 2, 3]), mediaType: 'image/webp' })
      const image = tested.reopen().sources.image(SHA256, 2)
      expect({ ...image, bytes: [...(image?.bytes ?? [])] }).toEqual({ bytes: [1, 2, 3], mediaType: 'image/webp' })
      expect(tested.store().sources.image(SHA256, 1)).toBeUndefined()
    })

    it('take another confidence of their cuts', () => {
      add()
      sources.setSplitConfidence(SHA256, 1)
      expect(sources.find(SHA256)?.splitConfidence).toBe(1)
    })
  })
}
