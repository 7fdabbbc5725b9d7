/** The requests of the review as the window makes them, answers in the agreed shape. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createHandOver } from '../../../../electron/app/review/hand-over.ts'
import { createKeptFiles } from '../../../../electron/app/review/kept-files.ts'
import { createReviewHandlers } from '../../../../electron/app/review/review-handlers.ts'
import { reviewRequests } from '../../../../electron/shared/ipc/requests/review.ts'
import { createTestContext, type TestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { INVOICE, OBJECTION, receive } from './receive.ts'

let context: TestContext
let ids: readonly string[]
let handlers: ReturnType<typeof createReviewHandlers>

beforeEach(async () => {
  context = createTestContext({ preferences: { undoSeconds: 30 } })
  ids = (await receive(context, [OBJECTION, INVOICE], { name: 'stapel.pdf', firstPages: [1, 2] })).ids
  const handOver = createHandOver(context, createKeptFiles(context.store.sources))
  onTestFinished(() => handOver.stop())
  handlers = createReviewHandlers(context, handOver)
})

const ask = async (index: number) => reviewRequests['review.document'].output.parse(await handlers['review.document']({ id: ids[index] as string }))

describe('review.document', () => {
  it('tells everything of one document, and of its file only what it needs', async () => {
    const document = await ask(1)
    expect(document).toMatchObject({
      row: { name: 'stapel.pdf', typeId: 'rechnung' },
      pages: [{ number: 2, blank: false, failure: null, recognised: false }],
      source: { shown: 'picture', container: null, pageCount: 2 },
      undoUntil: null,
      place: null,
      failure: null,
    })
    expect(document.siblings.map(({ id }) => id)).toEqual(ids)
  })

  it('shows the check of a value that a person gave', async () => {
    const id = ids[1] as string
    await handlers['review.correct']({ id, target: 'field:bank.iban', value: 'DE02 1203 0000 0000 2020 52' })
    const iban = (await ask(1)).decided.fields?.find(({ name }) => name === 'bank.iban')
    expect(iban).toMatchObject({ value: 'DE02120300000000202052', valid: false, method: 'person' })
  })

  it('says until when a confirmation can be taken back', async () => {
    await handlers['review.confirm']({ ids: [ids[0] as string] })
    expect((await ask(0)).undoUntil).toBe(context.now() + 30_000)
  })

  it('is not found for what is not there', async () => {
    await expect(handlers['review.document']({ id: 'keins' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('review.page and review.readBox', () => {
  it('give words of the document’s own pages only', async () => {
    const words = await handlers['review.page']({ id: ids[0] as string, page: 1 })
    expect(words.words.map(({ text }) => text)).toContain('Koch')
    await expect(handlers['review.page']({ id: ids[0] as string, page: 2 })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('read a value of the asked kind from a box', async () => {
    const id = ids[0] as string
    const { words } = await handlers['review.page']({ id, page: 1 })
    const iban = words.find(({ text }) => text === 'DE02')?.box ?? expect.unreachable()
    const box: [number, number, number, number] = [0, iban[1] - 0.001, 1, iban[3] + 0.002]
    expect(await handlers['review.readBox']({ id, page: 1, box, field: 'bank.iban' })).toEqual({
      text: 'IBAN: DE02 1203 0000 0000 2020 51',
      value: 'DE02120300000000202051',
      valid: true,
    })
    expect(await handlers['review.readBox']({ id, page: 1, box, field: 'document.date' })).toMatchObject({ value: null, valid: null })
  })
})

describe('review.text', () => {
  it('gives the lines of its pages', async () => {
    expect((await handlers['review.text']({ id: ids[1] as string })).text).toBe(INVOICE)
  })
})

describe('review.queue and review.handOver', () => {
  it('count what is open and what waits', async () => {
    await handlers['review.confirm']({ ids: [ids[0] as string] })
    expect(await handlers['review.queue'](null)).toEqual([{ id: ids[1], urgency: 'normal', state: 'proposed' }])
    expect(await handlers['review.handOver'](null)).toEqual({ waiting: 1, failures: [] })
  })
})
