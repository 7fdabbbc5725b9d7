import { beforeEach, describe, expect, it } from 'vitest'
import type { AuditQuery } from '../../../electron/core/ports/store/audit-log.ts'
import type { Store } from '../../../electron/core/ports/store/store.ts'
import type { NewAuditEntry } from '../../../electron/shared/domain/audit.ts'
import type { StoreUnderTest } from './store-under-test.ts'

const ENTRIES: readonly NewAuditEntry[] = [
  { at: '2026-03-01T23:59:59.000Z', user: 'postlotse', action: 'proposed', documentId: 'a', data: { typeId: 'rechnung', confidence: 0.9 } },
  { at: '2026-03-02T08:00:00.000Z', user: 'koch', action: 'corrected', documentId: 'a', data: { target: 'type', machine: 'rechnung', person: 'mahnung' } },
  { at: '2026-03-02T08:00:01.000Z', user: 'koch', action: 'confirmed', documentId: 'b', data: { b: 1, a: { d: [null, 'Ä'], c: true } } },
  { at: '2026-03-03T00:00:00.000Z', user: 'koch', action: 'plan-changed', data: {} },
]

export function describeAuditLog(tested: StoreUnderTest): void {
  describe('log', () => {
    let store: Store
    beforeEach(() => {
      store = tested.store()
      store.audit.append(ENTRIES.slice(0, 2))
      store.audit.append(ENTRIES.slice(2))
    })

    it('keeps entries in order, numbered without gaps', () => {
      const kept = tested.reopen().audit.list({})
      expect(kept).toEqual(ENTRIES.map((entry, i) => ({ ...entry, number: i + 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })))
      expect(new Set(kept.map(({ hash }) => hash)).size).toBe(4)
    })

    it.each<[string, AuditQuery, readonly number[]]>([
      ['document', { documentId: 'a' }, [1, 2]],
      ['unknown document', { documentId: 'c' }, []],
      ['from a day', { from: '2026-03-02' }, [2, 3, 4]],
      ['to a day, inclusive', { to: '2026-03-02' }, [1, 2, 3]],
      ['from a time', { from: '2026-03-02T08:00:01.000Z' }, [3, 4]],
      ['to a time', { to: '2026-03-02T08:00:00.000Z' }, [1, 2]],
      ['the newest', { limit: 2 }, [3, 4]],
      ['page before', { before: 3, limit: 1 }, [2]],
      ['page before the first', { before: 1, limit: 5 }, []],
    ])('is read by %s', (_, query, numbers) => expect(store.audit.list(query).map((entry) => entry.number)).toEqual(numbers))

    it('is sound after a restart', () => expect(tested.reopen().audit.verify()).toEqual({ entries: 4 }))

    it('is sound when empty', () => expect(tested.reopen().audit.list({ documentId: 'none' })).toEqual([]))

    it('goes on with the chain after a restart', () => {
      tested.reopen().audit.append(ENTRIES.slice(0, 1))
      expect(tested.store().audit.verify()).toEqual({ entries: 5 })
    })

    it('leaves no gap for what was taken back', () => {
      const work = () =>
        store.atomically(() => {
          store.audit.append(ENTRIES)
          throw new Error('as told')
        })
      expect(work).toThrow('as told')
      store.audit.append(ENTRIES.slice(0, 1))
      expect(store.audit.list({}).map((entry) => entry.number)).toEqual([1, 2, 3, 4, 5])
      expect(store.audit.verify()).toEqual({ entries: 5 })
    })
  })
}
