/** Over a real store and engines without models: a stack of an invoice (two pages), a reminder and a school certificate. */
import { beforeEach, describe, expect, it } from 'vitest'
import { createCuttingHandlers } from '../../../../electron/app/cutting/cutting-handlers.ts'
import { readStored } from '../../../../electron/app/workplace/read-stored.ts'
import type { DocumentState } from '../../../../electron/shared/domain/mail-document.ts'
import { createTestContext, type TestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { exampleSource, SHA256 } from '../../../fixtures/workplace/example-source.ts'

const LETTERS = [
  'Pflegedienst Kastanie\nMusterkreis, den 02.03.2026\nRechnung\nSehr geehrte Damen und Herren,\nfür unsere Leistungen berechnen wir den folgenden Betrag.',
  'Zahlbar ohne Abzug innerhalb von vierzehn Tagen nach Eingang der Rechnung bei Ihnen.',
  'Stadtwerke Musterkreis\nMahnung\nSehr geehrte Damen und Herren,\nbis heute ging keine Zahlung bei uns ein, wir bitten um Ausgleich.',
  'Gesamtschule am Park\nSchulbescheinigung\nSehr geehrte Damen und Herren,\nJonas Beispiel besucht die Klasse 7b unserer Schule.',
]

const PROBABILITIES = [
  { page: 2, probability: 0.02 },
  { page: 3, probability: 0.6 },
  { page: 4, probability: 0.99 },
]

let context: TestContext
let handlers: ReturnType<typeof createCuttingHandlers>

beforeEach(async () => {
  context = createTestContext()
  handlers = createCuttingHandlers(context)
  await arrive(SHA256, LETTERS, [1, 4])
})

/** Stores a source with documents of these first pages, as intake would. */
async function arrive(id: string, texts: readonly string[], firstPages: readonly number[], kind: 'paged' | 'text' = 'paged'): Promise<void> {
  const { source, pages, kept } = exampleSource(
    { id, kind, keptSha256: id, splitConfidence: 0.6, cutProbabilities: PROBABILITIES, source: { ...exampleSource().source.source, sha256: id } },
    texts,
  )
  context.store.sources.add(source, pages, kept)
  const cuts = firstPages.map((firstPage, i) => ({ firstPage, lastPage: (firstPages[i + 1] ?? texts.length + 1) - 1 }))
  context.store.documents.add(await readStored(context, { source: { ...source, splitConfidence: 1 }, pages }, cuts, context.store.documents))
}

const apply = (...firstPages: number[]) => handlers['cutting.apply']({ sourceId: SHA256, firstPages })
const undo = () => handlers['cutting.undo']({ sourceId: SHA256 })
const ranges = () =>
  context.store.documents
    .ofSource(SHA256)
    .map(({ pages }) => pages?.join('-'))
    .toSorted()
const types = () => Object.fromEntries(context.store.documents.ofSource(SHA256).map(({ pages, typeId }) => [pages?.join('-'), typeId]))
const idOf = (range: string) => `${SHA256}:${range}`
const decide = (range: string, state: DocumentState) => context.store.documents.setState(idOf(range), state, '2026-03-02T08:00:00.000Z')

describe('cutting.source', () => {
  it('shows pages, documents and how probable a cut is before each page', async () => {
    const stack = await handlers['cutting.source']({ sourceId: SHA256 })
    expect(stack.pages.map(({ number, blank, cutProbability }) => [number, blank, cutProbability])).toEqual([
      [1, false, null],
      [2, false, 0.02],
      [3, false, 0.6],
      [4, false, 0.99],
    ])
    expect(stack.pages[0]?.snippet).toMatch(/^Pflegedienst Kastanie/)
    expect(stack.documents.map(({ pages }) => pages)).toEqual([
      [1, 3],
      [4, 4],
    ])
    expect(stack).toMatchObject({ splitConfidence: 0.6, canCut: true, hasImages: true })
  })

  it('knows blank pages', async () => {
    await arrive('b2'.repeat(32), [LETTERS[0] ?? '', '', LETTERS[2] ?? ''], [1])
    const { pages } = await handlers['cutting.source']({ sourceId: 'b2'.repeat(32) })
    expect(pages.map(({ blank, snippet }) => [blank, snippet === ''])).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ])
  })

  it('cannot be cut where everything is decided, or where pages are text', async () => {
    for (const range of ['1-3', '4-4']) decide(range, 'delivered')
    expect((await handlers['cutting.source']({ sourceId: SHA256 })).canCut).toBe(false)
    await arrive('c3'.repeat(32), ['eins', 'zwei'], [1], 'text')
    expect(await handlers['cutting.source']({ sourceId: 'c3'.repeat(32) })).toMatchObject({ canCut: false, hasImages: false })
  })

  it('says when the file is not there', async () => {
    await expect(handlers['cutting.source']({ sourceId: 'nothing' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('cutting.stacks', () => {
  it('lists files of several pages with something undecided, uncertain ones first', async () => {
    await arrive('d4'.repeat(32), LETTERS.slice(2, 3), [1])
    await arrive('e5'.repeat(32), LETTERS.slice(0, 2), [1])
    const line = context.store.documents.find(`${'e5'.repeat(32)}:1-2`)?.line
    if (!line) throw new Error('no line')
    context.store.documents.setLine(`${'e5'.repeat(32)}:1-2`, { ...line, review: { needed: true, reasons: [{ code: 'split-uncertain', detail: '' }] } })
    const stacks = await handlers['cutting.stacks'](null)
    expect(stacks.map(({ sourceId, uncertain, pageCount, documentCount }) => [sourceId.slice(0, 2), uncertain, pageCount, documentCount])).toEqual([
      ['e5', true, 2, 1],
      ['a1', false, 4, 2],
    ])
  })
})

describe('cutting.preview', () => {
  it('tells what pages would be and keeps nothing', async () => {
    expect(await handlers['cutting.preview']({ sourceId: SHA256, pages: [3, 3] })).toMatchObject({ typeId: 'mahnung' })
    expect(ranges()).toEqual(['1-3', '4-4'])
    expect(await apply(1, 3, 4)).toEqual({ documentIds: ['1-2', '3-3', '4-4'].map(idOf) })
    expect(context.store.documents.find(idOf('3-3'))?.row.reasons).not.toContain('duplicate')
  })

  it('says when there are no such pages', async () => {
    await expect(handlers['cutting.preview']({ sourceId: SHA256, pages: [3, 9] })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('cutting.apply', () => {
  it('cuts, reads anew, logs and announces', async () => {
    expect(await apply(1, 3, 4)).toEqual({ documentIds: ['1-2', '3-3', '4-4'].map(idOf) })
    expect(types()).toEqual({ '1-2': 'rechnung', '3-3': 'mahnung', '4-4': 'schulbescheinigung' })
    expect(context.store.sources.find(SHA256)?.splitConfidence).toBe(1)
    const log = context.store.audit.list({ documentId: idOf('3-3') })
    expect(log.map(({ action, user, data }) => [action, user, data])).toEqual([
      ['recut', 'sachbearbeitung', { sourceId: SHA256, documents: 3, before: '1-3, 4-4', after: '1-2, 3-3, 4-4' }],
    ])
    expect(context.emitted.at(-1)).toEqual({
      name: 'documents.changed',
      payload: { ids: ['1-3', '4-4', '1-2', '3-3'].map(idOf), all: false },
    })
  })

  it('joins', async () => {
    await apply(1)
    expect(ranges()).toEqual(['1-4'])
  })

  it('takes the doubt from cuts that a person calls right', async () => {
    context.store.sources.setSplitConfidence(SHA256, 0.3)
    await apply(1, 4)
    expect(ranges()).toEqual(['1-3', '4-4'])
    expect(context.store.documents.ofSource(SHA256).flatMap(({ reasons }) => reasons)).not.toContain('split-uncertain')
  })

  it('keeps the corrections of documents whose pages stay together, and no others', async () => {
    const correction = {
      target: 'field:person.name',
      machine: null,
      person: 'Jonas Beispiel',
      at: '2026-03-02T08:00:00.000Z',
      user: 'sachbearbeitung',
    } as const
    for (const range of ['1-3', '4-4']) context.store.documents.correct(idOf(range), correction.target, correction)
    await apply(1, 3, 4)
    expect(context.store.documents.find(idOf('4-4'))).toMatchObject({ row: { person: 'Jonas Beispiel' }, corrections: [correction] })
    expect(context.store.documents.ofSource(SHA256).filter(({ corrected }) => corrected)).toHaveLength(1)
  })

  it('finds new documents by their text, and former ones no more', async () => {
    await apply(1, 3, 4)
    const found = context.store.search.find({ text: 'Ausgleich', limit: 10 }).hits.map(({ documentId }) => documentId)
    expect(found).toEqual([idOf('3-3')])
  })

  it('does not call a document the duplicate of what it came from', async () => {
    await apply(1, 2, 3, 4)
    await apply(1, 3, 4)
    await apply(1, 4)
    expect(context.store.documents.ofSource(SHA256).flatMap(({ reasons }) => reasons)).not.toContain('duplicate')
  })

  it('still knows the contents of new documents: the same letter again is a duplicate', async () => {
    await apply(1, 3, 4)
    await arrive('f6'.repeat(32), LETTERS.slice(2, 3), [1])
    expect(context.store.documents.find(`${'f6'.repeat(32)}:1-1`)?.line.duplicateOf).toBe(idOf('3-3'))
  })

  it.each(['confirmed', 'delivered', 'settled'] as const)('leaves documents alone that are %s', async (state) => {
    decide('4-4', state)
    await expect(apply(1)).rejects.toMatchObject({ code: 'state-changed' })
    expect(ranges()).toEqual(['1-3', '4-4'])
    expect(await apply(1, 3, 4)).toEqual({ documentIds: ['1-2', '3-3'].map(idOf) })
    expect(context.store.documents.find(idOf('4-4'))?.row.state).toBe(state)
  })

  it('changes nothing where a document was decided while it was being read', async () => {
    const cutting = apply(1, 3, 4)
    decide('1-3', 'confirmed')
    await expect(cutting).rejects.toMatchObject({ code: 'state-changed' })
    expect(ranges()).toEqual(['1-3', '4-4'])
    expect(context.store.audit.list({})).toEqual([])
  })

  it('loses no correction that was made while it was being read', async () => {
    const cutting = apply(1, 3, 4)
    const correction = { target: 'urgency', machine: 'normal', person: 'soon', at: '2026-03-02T08:00:00.000Z', user: 'sachbearbeitung' } as const
    context.store.documents.correct(idOf('1-3'), 'urgency', correction)
    await expect(cutting).rejects.toMatchObject({ code: 'state-changed' })
    expect(context.store.documents.find(idOf('1-3'))?.corrections).toEqual([correction])
  })

  it('refuses cuts of pages that do not exist', async () => {
    await expect(apply(1, 9)).rejects.toMatchObject({ code: 'request-refused' })
  })
})

describe('cutting.undo', () => {
  it('brings back documents, corrections, doubt and contents', async () => {
    const correction = { target: 'type', machine: 'rechnung', person: 'mahnung', at: '2026-03-02T08:00:00.000Z', user: 'sachbearbeitung' } as const
    context.store.documents.correct(idOf('1-3'), 'type', correction)
    const before = context.store.documents.find(idOf('1-3'))
    await apply(1, 3, 4)
    expect(await undo()).toEqual({ documentIds: ['1-3', '4-4'].map(idOf) })
    expect(context.store.documents.find(idOf('1-3'))).toEqual(before)
    expect(context.store.sources.find(SHA256)?.splitConfidence).toBe(0.6)
    expect(context.store.audit.list({ documentId: idOf('1-3') }).map(({ data }) => data['after'])).toEqual(['1-3, 4-4'])
  })

  it('is not offered twice, nor without a cut before', async () => {
    await expect(undo()).rejects.toMatchObject({ code: 'state-changed' })
    await apply(1, 3, 4)
    await undo()
    await expect(undo()).rejects.toMatchObject({ code: 'state-changed' })
  })

  it('is refused once one of the new documents is decided', async () => {
    await apply(1, 3, 4)
    decide('3-3', 'confirmed')
    await expect(undo()).rejects.toMatchObject({ code: 'state-changed' })
    expect(ranges()).toEqual(['1-2', '3-3', '4-4'])
  })
})
