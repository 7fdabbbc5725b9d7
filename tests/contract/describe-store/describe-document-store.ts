import { beforeEach, describe, expect, it } from 'vitest'
import type { DocumentStore } from '../../../electron/core/ports/store/document-store.ts'
import type { Correction, DocumentState } from '../../../electron/shared/domain/mail-document.ts'
import { exampleDocument } from '../../fixtures/workplace/example-document.ts'
import { exampleLine } from '../../fixtures/workplace/example-line.ts'
import { describeKnownDocuments } from '../describe-known-documents.ts'
import type { StoreUnderTest } from './store-under-test.ts'

const LATER = '2026-03-02T09:00:00.000Z'

export function describeDocumentStore(tested: StoreUnderTest): void {
  describe('documents', () => {
    let documents: DocumentStore
    beforeEach(() => {
      documents = tested.store().documents
    })
    const add = (...overrides: Parameters<typeof exampleDocument>[0][]) => {
      const added = overrides.map(exampleDocument)
      documents.add(added)
      return added[0]?.id ?? ''
    }
    const row = (id: string) => documents.find(id)?.row

    it('come back with their line and row', () => {
      const id = add({})
      expect(tested.reopen().documents.find(id)).toEqual({
        line: exampleLine(),
        corrections: [],
        row: {
          id,
          sourceId: exampleDocument().sourceId,
          name: 'widerspruch koch.pdf',
          pages: [1, 2],
          state: 'proposed',
          typeId: 'widerspruch',
          typeConfidence: 0.95,
          departmentId: 'jobcenter',
          deskId: 'widerspruchsstelle',
          urgency: 'soon',
          person: 'Anna Koch',
          documentDate: '2026-02-26',
          deadline: '2026-03-30',
          reasons: [],
          errorCode: null,
          arrivedAt: '2026-03-02T07:30:00.000Z',
          decidedAt: null,
          corrected: false,
        },
      })
    })

    it('need no source: of an unreadable file there is only the line', () => {
      const line = {
        status: 'quarantined' as const,
        error: { code: 'encrypted', message: 'Kennwort' },
        source: { path: '/post/a.pdf', sha256: '0'.repeat(64) },
      }
      const id = add({ id: 'unread', sourceId: 'none', line })
      expect(row(id)).toMatchObject({ state: 'quarantined', errorCode: 'encrypted', pages: null, name: 'a.pdf' })
    })

    it.each<[ReturnType<typeof exampleLine>['status'], DocumentState, string | null]>([
      ['proposed', 'proposed', null],
      ['review', 'review', null],
      ['quarantined', 'quarantined', null],
      ['routed', 'confirmed', '2026-03-02T07:30:00.000Z'],
    ])('that are %s begin as %s', (status, state, decidedAt) => {
      expect(row(add({ line: { status } }))).toMatchObject({ state, decidedAt })
    })

    it('refuse an id that exists, and all that came with it', () => {
      add({ id: 'a' })
      expect(() => documents.add([exampleDocument({ id: 'b' }), exampleDocument({ id: 'a' })])).toThrow()
      expect(documents.rows().map(({ id }) => id)).toEqual(['a'])
    })

    it('are listed newest first, those of one file in the order of their pages', () => {
      add({ id: 'old', arrivedAt: '2026-03-01T07:00:00.000Z', sourceId: 'one' })
      add({ id: '3', sourceId: 'two', line: { source: { ...exampleLine().source, pages: [3, 4] } } }, { id: '1', sourceId: 'two' })
      expect(documents.rows().map(({ id }) => id)).toEqual(['3', '1', 'old'])
      expect(documents.ofSource('two').map(({ id }) => id)).toEqual(['1', '3'])
      expect(documents.rowsOf(['old', '1', 'never']).map(({ id }) => id)).toEqual(['1', 'old'])
    })

    it.each<[readonly DocumentState[], string | null]>([
      [['confirmed'], LATER],
      [['settled'], LATER],
      [['confirmed', 'delivered'], LATER],
      [['delivered'], LATER],
      [['confirmed', 'proposed'], null],
    ])('remember after %j when they were decided: %s', (states, decidedAt) => {
      const id = add({})
      for (const [i, state] of states.entries()) documents.setState(id, state, i === 0 ? LATER : '2026-03-02T10:00:00.000Z')
      expect(tested.reopen().documents.find(id)?.row).toMatchObject({ state: states.at(-1), decidedAt })
    })

    it('are counted by state', () => {
      add({ id: 'a' }, { id: 'b' }, { id: 'c', line: { status: 'review' } })
      expect(documents.counts()).toEqual({ review: 1, proposed: 2, confirmed: 0, delivered: 0, quarantined: 0, settled: 0 })
    })

    it('show a correction beside the machine line, which stays as it was', () => {
      const id = add({})
      documents.correct(id, 'type', correctionOf('type', 'widerspruch', 'beschwerde'))
      documents.correct(id, 'field:person.name', correctionOf('field:person.name', 'Anna Koch', 'Anne Koch'))
      const found = tested.reopen().documents.find(id)
      expect(found?.row).toMatchObject({ typeId: 'beschwerde', typeConfidence: 1, person: 'Anne Koch', corrected: true })
      expect(found?.line).toEqual(exampleLine())
      expect(found?.corrections.map(({ target, person }) => [target, person])).toEqual([
        ['type', 'beschwerde'],
        ['field:person.name', 'Anne Koch'],
      ])
    })

    it('keep only the last word on a target, and none that was taken back', () => {
      const id = add({})
      documents.correct(id, 'desk', correctionOf('desk', 'widerspruchsstelle', 'rechtsamt'))
      documents.correct(id, 'desk', correctionOf('desk', 'widerspruchsstelle', 'poststelle'))
      expect(documents.find(id)).toMatchObject({ row: { deskId: 'poststelle' }, corrections: [{ person: 'poststelle' }] })
      documents.correct(id, 'desk', undefined)
      expect(documents.find(id)).toMatchObject({ row: { deskId: 'widerspruchsstelle', corrected: false }, corrections: [] })
    })

    it('take another line; state and corrections stay', () => {
      const id = add({})
      documents.correct(id, 'type', correctionOf('type', 'widerspruch', 'beschwerde'))
      documents.setState(id, 'confirmed', LATER)
      documents.setLine(id, exampleLine({ status: 'review', route: { desk: 'rechtsamt', rule: 'x' } }))
      expect(row(id)).toMatchObject({ deskId: 'rechtsamt', typeId: 'beschwerde', state: 'confirmed', decidedAt: LATER, corrected: true })
    })

    it('are replaced by other cuts as long as nothing was decided about them', () => {
      add({ id: '1' }, { id: '2' }, { id: 'other', sourceId: 'other' })
      documents.setState('2', 'delivered', LATER)
      documents.replace(exampleDocument().sourceId, [exampleDocument({ id: '1a' }), exampleDocument({ id: '1b' })])
      expect(
        documents
          .rows()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(['1a', '1b', '2', 'other'])
      expect(documents.find('1')).toBeUndefined()
    })

    it('say which one had a content first', () => {
      expect(documents.firstWithSameContent('key', 'a')).toBeUndefined()
      expect(documents.firstWithSameContent('key', 'b')).toBe('a')
      expect(documents.firstWithSameContent('key', 'a')).toBeUndefined()
      expect(documents.firstWithSameContent('other', 'c')).toBeUndefined()
    })

    it('that never came into the store are no first ones after a restart; those that did are', () => {
      documents.firstWithSameContent('lost', 'crashed')
      documents.firstWithSameContent('kept', add({ id: 'stored' }))
      documents = tested.reopen().documents
      expect(documents.firstWithSameContent('lost', 'new')).toBeUndefined()
      expect(documents.firstWithSameContent('kept', 'new')).toBe('stored')
    })

    it('that were replaced are no first ones any more', () => {
      documents.firstWithSameContent('key', add({ id: 'replaced' }))
      documents.replace(exampleDocument().sourceId, [])
      expect(documents.firstWithSameContent('key', 'new')).toBeUndefined()
    })

    describeKnownDocuments(() => tested.store().documents)

    it('have prints that count after a restart only if they came into the store, and none once they were replaced', () => {
      const print = { words: 'ein brief', looks: [], keys: [1, 2] }
      const similar = (id: string) => documents.mostSimilar(print, id, () => true)
      similar('crashed')
      similar(add({ id: 'stored' }))
      documents = tested.reopen().documents
      expect(similar('new')).toBe('stored')
      documents.replace(exampleDocument().sourceId, [])
      documents = tested.reopen().documents
      expect(similar('newer')).toBeUndefined()
    })

    it('keep what a person said about a duplicate until it is taken back', () => {
      const id = add({})
      expect(documents.duplicateDecision(id)).toBeUndefined()
      documents.setDuplicateDecision(id, 'same')
      documents.setDuplicateDecision(id, 'different')
      documents = tested.reopen().documents
      expect(documents.duplicateDecision(id)).toBe('different')
      documents.setDuplicateDecision(id, undefined)
      expect(documents.duplicateDecision(id)).toBeUndefined()
    })

    it('that do not exist cannot be changed', () => {
      expect(() => documents.setDuplicateDecision('never', 'same')).toThrow('never')
      expect(() => documents.setState('never', 'settled', LATER)).toThrow('never')
      expect(() => documents.setLine('never', exampleLine())).toThrow('never')
      expect(() => documents.correct('never', 'type', undefined)).toThrow('never')
    })
  })
}

function correctionOf(target: Correction['target'], machine: string, person: string): Correction {
  return { target, machine, person, at: LATER, user: 'koch' }
}
