/** What every store promises: decisions are kept, the queue forgets no file, the log only grows, what is forgotten is gone. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../electron/core/ports/store/store.ts'
import { describeAuditLog } from './describe-store/describe-audit-log.ts'
import { describeDocumentStore } from './describe-store/describe-document-store.ts'
import { describeJobStore } from './describe-store/describe-job-store.ts'
import { describeRetention } from './describe-store/describe-retention.ts'
import { describeSearchIndex } from './describe-store/describe-search-index.ts'
import { describeSourceStore } from './describe-store/describe-source-store.ts'
import type { StoreUnderTest } from './describe-store/store-under-test.ts'

export function describeStore(name: string, open: (folder: string) => Store): void {
  describe(`${name} as a store`, () => {
    let folder = ''
    let store: Store
    beforeEach(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'store-'))
      store = open(folder)
    })
    afterEach(() => {
      store.close()
      rmSync(folder, { recursive: true, force: true })
    })
    const tested: StoreUnderTest = {
      store: () => store,
      reopen: () => {
        store.close()
        store = open(folder)
        return store
      },
    }

    describe('values', () => {
      it.each([
        ['text', 'Müller'],
        ['object', { a: [1, { b: null }] }],
        ['null', null],
        ['false', false],
      ])('keeps %s over a restart', (_, value) => {
        store.values.set('key', 'before')
        store.values.set('key', value)
        expect(tested.reopen().values.get('key')).toEqual(value)
      })

      it('knows nothing of what was never set or was removed', () => {
        store.values.set('gone', 1)
        store.values.set('gone', undefined)
        expect([store.values.get('gone'), store.values.get('never')]).toEqual([undefined, undefined])
      })
    })

    describe('atomically', () => {
      /** Sets the values one after the other, and throws if told to. */
      const setAll = (names: readonly string[], throws = false) =>
        store.atomically(() => {
          for (const name of names) store.values.set(name, 1)
          if (throws) throw new Error('as told')
          return 'done'
        })
      const kept = (names: readonly string[]) => names.filter((name) => store.values.get(name) === 1)

      it('keeps all of it and gives the result back', () => {
        expect(setAll(['a', 'b'])).toBe('done')
        tested.reopen()
        expect(kept(['a', 'b'])).toEqual(['a', 'b'])
      })

      it('keeps nothing of work that throws, and the store goes on', () => {
        expect(() => setAll(['a'], true)).toThrow('as told')
        store.values.set('b', 1)
        tested.reopen()
        expect(kept(['a', 'b'])).toEqual(['b'])
      })

      it('takes back only the inner part where the outer one goes on', () => {
        store.atomically(() => {
          store.values.set('outer', 1)
          expect(() => setAll(['inner'], true)).toThrow('as told')
        })
        expect(kept(['outer', 'inner'])).toEqual(['outer'])
      })

      it('refuses work that waits', () => {
        expect(() => store.atomically(async () => store.values.set('a', 1))).toThrow('must not wait')
        expect(store.values.get('a')).toBeUndefined()
      })
    })

    it('finds itself sound', () => expect(store.check()).toBe(true))

    it('writes a copy that opens with the same key, and never over a file', () => {
      store.values.set('a', 1)
      const copied = path.join(folder, 'copied')
      const file = open(copied)
      file.close()
      expect(() => store.backup(path.join(copied, 'postlotse.db'))).toThrow('never replaces')
      rmSync(path.join(copied, 'postlotse.db'))
      store.backup(path.join(copied, 'postlotse.db'))
      const copy = open(copied)
      expect(copy.values.get('a')).toBe(1)
      copy.close()
    })

    describeJobStore(tested)
    describeSourceStore(tested)
    describeDocumentStore(tested)
    describeSearchIndex(tested)
    describeAuditLog(tested)
    describeRetention(tested)
  })
}
