import { beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../electron/core/ports/store/store.ts'
import type { DocumentState } from '../../../electron/shared/domain/mail-document.ts'
import { exampleDocument } from '../../fixtures/workplace/example-document.ts'
import { exampleSource, SHA256 } from '../../fixtures/workplace/example-source.ts'
import type { StoreUnderTest } from './store-under-test.ts'

const DECIDED = '2026-03-02T09:00:00.000Z'
const AFTER = '2026-03-02T09:00:00.001Z'

export function describeRetention(tested: StoreUnderTest): void {
  describe('forgetting', () => {
    let store: Store
    const add = (sourceId: string, ids: readonly string[], keptSha256 = sourceId) => {
      const { source, pages, kept } = exampleSource({ id: sourceId, keptSha256, embedded: [{ name: 'bank.iban', value: 'DE02' }] })
      store.sources.add(source, pages, kept)
      store.documents.add(ids.map((id) => exampleDocument({ id, sourceId })))
    }
    beforeEach(() => {
      store = tested.store()
      add(SHA256, ['one', 'two'])
      store.sources.keepImage(SHA256, 1, { bytes: new Uint8Array([1]), mediaType: 'image/webp' })
    })

    it.each<[DocumentState, DocumentState, string, number]>([
      ['delivered', 'delivered', AFTER, 1],
      ['delivered', 'settled', AFTER, 1],
      ['delivered', 'delivered', DECIDED, 0],
      ['delivered', 'confirmed', AFTER, 0],
      ['delivered', 'proposed', AFTER, 0],
      ['review', 'review', AFTER, 0],
    ])('of %s and %s before %s: %i', (one, two, before, expected) => {
      store.documents.setState('one', one, DECIDED)
      store.documents.setState('two', two, DECIDED)
      expect(store.sources.forget(before)).toBe(expected)
      expect(store.sources.pages(SHA256)).toHaveLength(expected === 0 ? 2 : 0)
    })

    it('deletes what the same letter could be recognised by', () => {
      const similar = (id: string) => store.documents.mostSimilar({ words: 'geheim', looks: [], keys: [1] }, id, () => true)
      similar('one')
      for (const id of ['one', 'two']) store.documents.setState(id, 'delivered', DECIDED)
      store.sources.forget(AFTER)
      expect(similar('new')).toBeUndefined()
    })

    it('deletes bytes, pages, pictures and texts; source, row and log stay', () => {
      const correct = (target: 'desk' | 'field:person.name', person: string) =>
        store.documents.correct('one', target, { target, machine: null, person, at: DECIDED, user: 'u' })
      correct('desk', 'rechtsamt')
      correct('field:person.name', 'Anne Großmann')
      store.audit.append([{ at: DECIDED, user: 'u', action: 'delivered', documentId: 'one', data: {} }])
      for (const id of ['one', 'two']) store.documents.setState(id, 'delivered', DECIDED)
      store.sources.forget(AFTER)
      store = tested.reopen()
      expect([store.sources.kept(SHA256), store.sources.pages(SHA256), store.sources.image(SHA256, 1)]).toEqual([undefined, [], undefined])
      expect(store.sources.find(SHA256)).toMatchObject({ embedded: [], pageCount: 2 })
      expect(store.sources.has(SHA256)).toBe(true)
      const found = store.documents.find('one')
      expect(found?.row).toMatchObject({
        state: 'delivered',
        typeId: 'widerspruch',
        deskId: 'rechtsamt',
        documentDate: '2026-02-26',
        person: null,
        corrected: true,
      })
      expect(found?.line).toMatchObject({ type: { id: 'widerspruch', evidence: [] } })
      expect(found?.line).not.toHaveProperty('fields')
      expect(found?.corrections.map(({ target }) => target)).toEqual(['desk'])
      expect(JSON.stringify(found)).not.toMatch(/Koch|Großmann|DE02/)
      expect(store.audit.verify()).toEqual({ entries: 1 })
      expect(store.check()).toBe(true)
    })

    it('leaves nothing for words, but type, date and state still find it', () => {
      for (const id of ['one', 'two']) store.documents.setState(id, 'delivered', DECIDED)
      store.sources.forget(AFTER)
      const find = (text: string) => store.search.find({ text, limit: 10, typeId: 'widerspruch', from: '2026-02-26', states: ['delivered'] })
      expect(find('Koch')).toEqual({ hits: [], total: 0 })
      expect(find('').hits).toEqual(['one', 'two'].map((documentId) => ({ documentId, excerpt: [], forgotten: true })))
    })

    it('happens once', () => {
      for (const id of ['one', 'two']) store.documents.setState(id, 'delivered', DECIDED)
      expect([store.sources.forget(AFTER), store.sources.forget(AFTER)]).toEqual([1, 0])
    })

    it('keeps bytes that another source still needs', () => {
      add('mail#', ['text'], SHA256)
      for (const id of ['one', 'two']) store.documents.setState(id, 'delivered', DECIDED)
      store.sources.forget(AFTER)
      expect(store.sources.kept(SHA256)).toBeDefined()
      store.documents.setState('text', 'settled', DECIDED)
      store.sources.forget(AFTER)
      expect(store.sources.kept(SHA256)).toBeUndefined()
    })

    it('does not touch a source without documents: it is being worked on', () => {
      const { source, pages, kept } = exampleSource({ id: 'new', keptSha256: 'new' })
      store.sources.add(source, pages, kept)
      expect(store.sources.forget(AFTER)).toBe(0)
      expect(store.sources.pages('new')).toHaveLength(2)
    })
  })
}
