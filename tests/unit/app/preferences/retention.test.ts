import { describe, expect, it } from 'vitest'
import { createRetention, forgetOld } from '../../../../electron/app/preferences/retention.ts'
import { createTestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { exampleDocument } from '../../../fixtures/workplace/example-document.ts'
import { exampleSource } from '../../../fixtures/workplace/example-source.ts'

const DAY = 24 * 60 * 60 * 1000
const MONDAY = Date.parse('2026-03-02T08:00:00.000Z')

/** One document, delivered on Monday, with a retention of so many days. */
function setUp(retentionDays: number, state: 'delivered' | 'proposed' = 'delivered') {
  const context = createTestContext({ now: MONDAY, preferences: { retentionDays } })
  const { source, pages, kept } = exampleSource()
  context.store.sources.add(source, pages, kept)
  context.store.documents.add([exampleDocument()])
  context.store.documents.setState(exampleDocument().id, state, new Date(MONDAY).toISOString())
  return context
}
const pagesOf = (context: ReturnType<typeof createTestContext>) => context.store.sources.pages(exampleDocument().sourceId).length
const forgotten = (context: ReturnType<typeof createTestContext>) => context.store.audit.list({}).filter(({ action }) => action === 'forgotten')

describe('retention', () => {
  it.each([
    [7, 6, 2],
    [7, 8, 0],
    [0, 4_000, 2],
  ])('with %d days keeps after %d days %d pages', (days, later, pages) => {
    const context = setUp(days)
    context.setNow(MONDAY + later * DAY)
    forgetOld(context)
    expect(pagesOf(context)).toBe(pages)
    expect(forgotten(context)).toHaveLength(pages === 0 ? 1 : 0)
  })

  it('keeps the row, notes who did it, and tells the window', () => {
    const context = setUp(7)
    context.setNow(MONDAY + 8 * DAY)
    expect(forgetOld(context)).toBe(1)
    expect(context.store.documents.rows()).toHaveLength(1)
    expect(forgotten(context)).toMatchObject([{ user: 'postlotse', data: { sources: 1, days: 7 } }])
    expect(context.emitted).toEqual([{ name: 'documents.changed', payload: { ids: [], all: true } }])
  })

  it('never touches what nobody has decided', () => {
    const context = setUp(7, 'proposed')
    context.setNow(MONDAY + 900 * DAY)
    expect(forgetOld(context)).toBe(0)
    expect(pagesOf(context)).toBe(2)
    expect(context.emitted).toEqual([])
  })

  it('runs at the start', () => {
    const context = setUp(7)
    context.setNow(MONDAY + 8 * DAY)
    const retention = createRetention(context)
    retention.start()
    retention.stop()
    expect(pagesOf(context)).toBe(0)
  })
})
