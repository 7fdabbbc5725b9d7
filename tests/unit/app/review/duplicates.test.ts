/** A letter that comes a second time on another sheet: suggested with both pages, decided by a person, and nothing is lost by either. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createHandOver } from '../../../../electron/app/review/hand-over.ts'
import { createKeptFiles } from '../../../../electron/app/review/kept-files.ts'
import { createReviewHandlers } from '../../../../electron/app/review/review-handlers.ts'
import { reviewRequests } from '../../../../electron/shared/ipc/requests/review.ts'
import { createTestContext, type TestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { INVOICE, OBJECTION, receive } from './receive.ts'

const AGAIN = OBJECTION.replace('Sehr geehrte', 'Sehr qeehrte').replace('Lindenweg', 'Lindenwea')

let context: TestContext
let handlers: ReturnType<typeof createReviewHandlers>
let first: string
beforeEach(async () => {
  context = createTestContext()
  const handOver = createHandOver(context, createKeptFiles(context.store.sources))
  onTestFinished(() => handOver.stop())
  handlers = createReviewHandlers(context, handOver)
  first = await take('erster.pdf', OBJECTION)
})

const take = async (name: string, ...texts: readonly string[]) => (await receive(context, texts, { name })).ids[0] as string
const ask = async (id: string) => reviewRequests['review.document'].output.parse(await handlers['review.document']({ id }))
const codes = async (id: string) => (await ask(id)).decided.review?.reasons.map(({ code }) => code)

describe('a second reading', () => {
  it('is shown beside the first one', async () => {
    const id = await take('zweiter.pdf', AGAIN)
    expect(await codes(id)).toContain('duplicate')
    expect((await ask(id)).duplicate).toEqual({
      kind: 'near',
      decision: null,
      other: {
        id: first,
        name: 'erster.pdf',
        state: 'proposed',
        arrivedAt: '2026-03-02T07:30:00.000Z',
        sourceId: first.split(':')[0],
        shown: 'picture',
        firstPage: 1,
      },
    })
    expect((await ask(first)).duplicate).toBeNull()
  })

  it('with the very same words is an exact one', async () => {
    expect((await ask(await take('kopie.pdf', OBJECTION, ''))).duplicate).toMatchObject({ kind: 'exact', other: { id: first } })
  })

  it.each([
    ['another letter', INVOICE],
    ['a later one of the same person', OBJECTION.replaceAll('27.02.2026', '16.03.2026').replaceAll('20.02.2026', '09.03.2026')],
  ])('is not seen in %s', async (_, text) => {
    const id = await take('anderer.pdf', text)
    expect((await ask(id)).duplicate).toBeNull()
    expect(await codes(id)).not.toContain('duplicate')
  })

  it('stays what it is when a correction reads the document anew', async () => {
    const id = await take('zweiter.pdf', AGAIN)
    await handlers['review.correct']({ id, target: 'type', value: 'beschwerde' })
    expect((await ask(id)).duplicate).toMatchObject({ kind: 'near', other: { id: first } })
  })

  it('says so where the other one is no longer there', async () => {
    const id = await take('zweiter.pdf', AGAIN)
    context.store.documents.replace(first.split(':')[0] ?? '', [])
    expect((await ask(id)).duplicate).toMatchObject({ other: null })
  })
})

describe('a decision', () => {
  it('that they are different is kept, logged, and can be taken back', async () => {
    const id = await take('zweiter.pdf', AGAIN)
    await handlers['review.decideDuplicate']({ id, decision: 'different' })
    expect((await ask(id)).duplicate?.decision).toBe('different')
    await handlers['review.decideDuplicate']({ id, decision: null })
    expect((await ask(id)).duplicate?.decision).toBeNull()
    expect(context.store.audit.list({ documentId: id }).map(({ action, data }) => [action, data])).toEqual([
      ['duplicate-decided', { decision: 'different', otherId: first }],
      ['duplicate-decided', { decision: null, otherId: first }],
    ])
  })

  it('that it is a duplicate drops nothing: both stay and can be confirmed', async () => {
    const id = await take('zweiter.pdf', AGAIN)
    await handlers['review.decideDuplicate']({ id, decision: 'same' })
    expect(context.store.documents.rows().map((row) => row.id)).toHaveLength(2)
    expect(await handlers['review.confirm']({ ids: [first, id] })).toEqual({ confirmed: [first, id], refused: [] })
  })

  it('comes too late for what was confirmed, and means nothing where there is nothing to decide', async () => {
    const id = await take('zweiter.pdf', AGAIN)
    await handlers['review.confirm']({ ids: [id] })
    await expect(handlers['review.decideDuplicate']({ id, decision: 'same' })).rejects.toMatchObject({ code: 'state-changed' })
    await handlers['review.decideDuplicate']({ id: first, decision: 'same' })
    expect(context.store.documents.duplicateDecision(first)).toBeUndefined()
  })
})
