import { beforeEach, describe, expect, it } from 'vitest'
import type { SearchQuery } from '../../../electron/core/ports/store/search-index.ts'
import type { Store } from '../../../electron/core/ports/store/store.ts'
import { exampleDocument } from '../../fixtures/workplace/example-document.ts'
import { exampleLine } from '../../fixtures/workplace/example-line.ts'
import type { StoreUnderTest } from './store-under-test.ts'

/** Id → text. */
const TEXTS = {
  mueller: 'Sehr geehrte Frau Müller,\nhiermit lege ich Widerspruch gegen den Bescheid ein. Straße der Einheit 5.',
  muster: 'Rechnung Nr. 4711 über die Pflege in der Hauptstrasse. Frau Mueller dankt für den Wider-\nspruch, neue Quelle.',
  kurz: 'Bescheid über die Pflege',
} as const

export function describeSearchIndex(tested: StoreUnderTest): void {
  describe('search', () => {
    let store: Store
    beforeEach(() => {
      store = tested.store()
      const line = { fields: [] }
      store.documents.add(Object.entries(TEXTS).map(([id, text]) => exampleDocument({ id, text, line })))
    })
    const find = (query: Partial<SearchQuery> | string) => store.search.find({ text: '', limit: 10, ...(typeof query === 'string' ? { text: query } : query) })
    const ids = (query: Partial<SearchQuery> | string) =>
      find(query)
        .hits.map((hit) => hit.documentId)
        .sort()

    it.each<[string, readonly string[]]>([
      ['Müller', ['mueller', 'muster']],
      ['MUELLER', ['mueller', 'muster']],
      ['muller', ['mueller', 'muster']],
      ['Strasse', ['mueller']],
      ['straße', ['mueller']],
      ['hauptstraße', ['muster']],
      ['Widersp*', ['mueller', 'muster']],
      ['Widersp', []],
      ['Widerspruch', ['mueller', 'muster']],
      ['Bescheid Pflege', ['kurz']],
      ['"über die Pflege"', ['kurz', 'muster']],
      ['„die über Pflege“', []],
      ['"Frau Mül*', ['mueller', 'muster']],
      ['"Frau Mül"*', ['mueller', 'muster']],
      ['neue', ['muster']],
      ['neu', []],
      ['Quelle', ['muster']],
      ['Nr. 4711', ['muster']],
      ['nirgends', []],
      ['?!', []],
      ['', ['kurz', 'mueller', 'muster']],
    ])('«%s» finds %j', (text, expected) => expect(ids(text)).toEqual(expected))

    it.each(['"', '""', '*', 'AND', 'NEAR(', 'folded:x', "'; DROP TABLE texts; --", 'a"b', '-', '^x', '(Pflege OR', 'Pflege) {'])(
      'reads «%s» as plain words',
      (text) => {
        expect(() => find(text)).not.toThrow()
      },
    )

    it('reads operators of other searches as words', () => {
      expect(ids('Pflege OR Widerspruch')).toEqual([])
      expect(ids('Pflege)')).toEqual(['kurz', 'muster'])
    })

    it('marks the hits in their own spelling', () => {
      const [hit] = find('mueller strasse').hits
      expect(hit?.excerpt.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(['Müller', 'Straße'])
      expect(hit?.excerpt.map((piece) => piece.text).join('')).toBe(TEXTS.mueller.replace('\n', ' '))
    })

    it('marks phrases as one piece', () => {
      const marked = find('"über die Pflege"').hits.map((hit) => hit.excerpt.filter((piece) => piece.hit).map((piece) => piece.text))
      expect(marked).toEqual([['über die Pflege'], ['über die Pflege']])
    })

    it('shows the piece around the hit of a long text', () => {
      store.documents.add([
        exampleDocument({ id: 'lang', text: `${'Anfang und Füllwort '.repeat(100)}Nebenkosten${' noch ein Wort'.repeat(100)}`, line: { fields: [] } }),
      ])
      const pieces = find('Nebenkosten').hits[0]?.excerpt ?? []
      expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(300)
      expect(pieces.filter((piece) => piece.hit)).toEqual([{ text: 'Nebenkosten', hit: true }])
      expect([pieces[0]?.text, pieces.at(-1)?.text]).toEqual(['… ', ' …'])
    })

    it('puts a hit in a field before one in the text, and pages through them all', () => {
      const line = { fields: [{ name: 'person.name', value: 'Pflege Dienst', confidence: 1, method: 'rule' as const }] }
      store.documents.add([exampleDocument({ id: 'feld', text: TEXTS.mueller, line })])
      const all = find('pflege')
      expect([all.total, all.hits[0]?.documentId]).toEqual([3, 'feld'])
      const paged = [0, 1, 2, 3].map((offset) => find({ text: 'pflege', limit: 1, offset }))
      expect(paged.map(({ total }) => total)).toEqual([3, 3, 3, 3])
      expect(paged.flatMap(({ hits }) => hits)).toEqual(all.hits)
    })

    describe('by field', () => {
      beforeEach(() => {
        store.documents.add([exampleDocument({ id: 'koch', text: 'Kein Wort davon', line: exampleLine() })])
      })

      it.each<[string, string, readonly string[]]>([
        ['bank.iban', 'DE02 1203 0000 0000 2020 51', ['koch']],
        ['bank.iban', 'de02120300000000202051', ['koch']],
        ['bank.iban', '2020 51', ['koch']],
        ['bank.iban', 'DE03', []],
        ['reference.caseNumber', '50.2 4711', ['koch']],
        ['reference.caseNumber', '4711/26', ['koch']],
        ['person.name', 'KOCH', ['koch']],
        ['person.name', 'Koch, Anna', ['koch']],
        ['person.name', 'Koch Berta', []],
        ['document.date', '26.02.2026', ['koch']],
        ['document.date', '2026-02-26', ['koch']],
        ['person.name', 'DE02', []],
        ['no.such', 'Koch', []],
      ])('%s «%s» finds %j', (name, value, expected) => expect(ids({ field: { name, value } })).toEqual(expected))

      it('values are found as words too, with and without blanks', () => {
        expect([ids('DE02120300000000202051'), ids('"DE02 1203 0000"'), ids('Anna Koch'), ids('Koch davon')]).toEqual([['koch'], ['koch'], ['koch'], ['koch']])
      })

      it('follows corrections', () => {
        const person = (name: string) => ids({ field: { name: 'person.name', value: name } })
        const correction = { target: 'field:person.name' as const, machine: 'Anna Koch', person: 'Anne Großmann', at: '', user: 'u' }
        store.documents.correct('koch', 'field:person.name', correction)
        expect([person('Koch'), person('grossmann'), ids('Großmann')]).toEqual([[], ['koch'], ['koch']])
        store.documents.correct('koch', 'field:person.name', undefined)
        expect([person('Koch'), person('grossmann'), ids('Großmann')]).toEqual([['koch'], [], []])
      })

      it('forgets documents that were replaced', () => {
        store.documents.replace(exampleDocument().sourceId, [])
        expect([ids('Koch'), ids('Pflege'), ids({ field: { name: 'person.name', value: 'Koch' } })]).toEqual([[], [], []])
      })
    })

    describe('with filters', () => {
      beforeEach(() => {
        const dated = (value: string) => [{ name: 'document.date', value, normalized: value, confidence: 1, method: 'rule' as const }]
        store.documents.add([
          exampleDocument({
            id: 'januar',
            text: 'Pflege',
            line: { fields: dated('2026-01-15'), type: { id: 'rechnung', confidence: 1, alternatives: [], evidence: [] } },
          }),
          exampleDocument({ id: 'februar', text: 'Pflege', line: { fields: dated('2026-02-15'), status: 'review', route: { desk: 'kreiskasse', rule: 'x' } } }),
        ])
      })

      it.each<[string, Partial<SearchQuery>, readonly string[]]>([
        ['type', { typeId: 'rechnung' }, ['januar']],
        ['desk', { deskId: 'kreiskasse' }, ['februar']],
        ['first day', { from: '2026-01-15' }, ['februar', 'januar']],
        ['day after', { from: '2026-01-16' }, ['februar']],
        ['last day', { to: '2026-01-15' }, ['januar']],
        ['day before', { to: '2026-01-14' }, []],
        ['state', { states: ['review'] }, ['februar']],
        ['no state', { states: [] }, []],
        ['words and filters', { text: 'pflege', states: ['review', 'proposed'], typeId: 'rechnung' }, ['januar']],
        ['words that do not fit', { text: 'Widerspruch', typeId: 'rechnung' }, []],
      ])('%s', (_, query, expected) => expect(ids(query)).toEqual(expected))
    })
  })
}
