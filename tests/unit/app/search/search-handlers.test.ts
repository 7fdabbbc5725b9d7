/** Over a real store: an objection of March, an invoice of January, and a letter whose time was over. */
import { beforeEach, describe, expect, it } from 'vitest'
import { createSearchHandlers } from '../../../../electron/app/search/search-handlers.ts'
import { type SearchInput, searchRequests } from '../../../../electron/shared/ipc/requests/search.ts'
import { createTestContext, type TestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { exampleDocument } from '../../../fixtures/workplace/example-document.ts'
import { exampleLine } from '../../../fixtures/workplace/example-line.ts'
import { exampleSource, SHA256 } from '../../../fixtures/workplace/example-source.ts'

const EVERYTHING: SearchInput = { text: '', field: null, typeId: null, deskId: null, from: null, to: null, states: [], limit: 50, offset: 0 }
const INVOICE = 'b2'.repeat(32)
const OLD = 'c3'.repeat(32)

let context: TestContext

beforeEach(() => {
  context = createTestContext()
  add(SHA256, exampleSource(), exampleDocument())
  add(
    INVOICE,
    exampleSource(renamed(INVOICE), ['Pflegedienst Müßig, Straße der Einheit 4\nRechnung über Leistungen, zahlbar auf DE89370400440532013000']),
    exampleDocument({
      line: {
        id: `${INVOICE}:1-1`,
        type: { id: 'rechnung', confidence: 0.9, alternatives: [], evidence: [] },
        fields: [{ name: 'document.date', value: '12.01.2026', normalized: '2026-01-12', confidence: 0.9, method: 'rule' }],
        route: { desk: 'kasse', rule: 'Rechnungen' },
      },
      text: 'Pflegedienst Müßig, Straße der Einheit 4\nRechnung über Leistungen, zahlbar auf DE89370400440532013000',
    }),
  )
})

function renamed(id: string) {
  return { id, keptSha256: id, source: { ...exampleSource().source.source, sha256: id } }
}

function add(id: string, { source, pages, kept }: ReturnType<typeof exampleSource>, document: ReturnType<typeof exampleDocument>): void {
  context.store.sources.add(source, pages, kept)
  context.store.documents.add([{ ...document, id: `${id}:1`, sourceId: id }])
}

async function find(input: Partial<SearchInput>) {
  const answer = await createSearchHandlers(context)['search.find']({ ...EVERYTHING, ...input })
  return searchRequests['search.find'].output.parse(answer)
}
const idsOf = async (input: Partial<SearchInput>) => (await find(input)).documents.map(({ row }) => row.id.slice(0, 2)).toSorted()

describe('search.find', () => {
  it.each<[string, Partial<SearchInput>, string[]]>([
    ['a word', { text: 'widerspruch' }, ['a1']],
    ['an umlaut written out', { text: 'Muessig' }, ['b2']],
    ['ß as ss', { text: 'STRASSE' }, ['b2']],
    ['a beginning', { text: 'Pflege*' }, ['b2']],
    ['a phrase', { text: '„Kosten der Unterkunft“' }, ['a1']],
    ['no phrase in another order', { text: '"Unterkunft der Kosten"' }, []],
    ['an IBAN as printed', { text: 'DE02 1203 0000 0000 2020 51' }, ['a1']],
    ['an IBAN in one piece that is printed in groups', { text: 'DE02120300000000202051' }, ['a1']],
    ['an IBAN in groups that is printed in one piece', { text: 'DE89 3704 0044 0532 0130 00' }, ['b2']],
    ['a field', { field: { name: 'person.name', value: 'koch' } }, ['a1']],
    ['a field in another spelling', { field: { name: 'bank.iban', value: 'de02 1203' } }, ['a1']],
    ['nothing in another field', { field: { name: 'person.name', value: '4711' } }, []],
    ['everything for a field without a value', { field: { name: 'person.name', value: ' ' } }, ['a1', 'b2']],
    ['a type', { typeId: 'rechnung' }, ['b2']],
    ['a desk', { deskId: 'widerspruchsstelle' }, ['a1']],
    ['a time', { from: '2026-02-01', to: '2026-02-28' }, ['a1']],
    ['the days at both ends', { from: '2026-01-12', to: '2026-02-26' }, ['a1', 'b2']],
    ['a state', { states: ['proposed'] }, ['a1', 'b2']],
    ['no other state', { states: ['delivered', 'settled'] }, []],
    ['all that is asked for together', { text: 'Rechnung', typeId: 'widerspruch' }, []],
  ])('finds %s', async (_, input, expected) => {
    expect(await idsOf(input)).toEqual(expected)
  })

  it('marks the hits in the text’s own spelling', async () => {
    const [found] = (await find({ text: 'muessig' })).documents
    expect(found?.excerpt.filter(({ hit }) => hit)).toEqual([{ text: 'Müßig', hit: true }])
  })

  it('counts all and gives them by the page', async () => {
    const first = await find({ limit: 1 })
    const second = await find({ limit: 1, offset: 1 })
    expect([first.total, second.total, first.documents.length, second.documents.length]).toEqual([2, 2, 1, 1])
    expect(first.documents[0]?.row.id).not.toBe(second.documents[0]?.row.id)
    expect(first.milliseconds).toBeGreaterThanOrEqual(0)
  })

  it('finds a forgotten document by what is left of it, and says so', async () => {
    const line = exampleLine({ type: { id: 'mahnung', confidence: 0.9, alternatives: [], evidence: [] } })
    add(OLD, exampleSource(renamed(OLD), ['Mahnung über ausstehende Zahlung']), exampleDocument({ line, text: 'Mahnung über ausstehende Zahlung' }))
    context.store.documents.setState(`${OLD}:1`, 'delivered', '2026-01-02T08:00:00.000Z')
    context.store.sources.forget('2026-02-01T00:00:00.000Z')
    expect(await idsOf({ text: 'ausstehende' })).toEqual([])
    const { documents } = await find({ typeId: 'mahnung' })
    expect(documents.map(({ row, excerpt, forgotten }) => [row.state, excerpt, forgotten])).toEqual([['delivered', [], true]])
  })
})
