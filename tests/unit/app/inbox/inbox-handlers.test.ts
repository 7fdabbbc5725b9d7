/** Requests of the inbox: settling and its way back, reading again, saved filters, pasted pictures, the original. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createInboxHandlers } from '../../../../electron/app/inbox/inbox-handlers.ts'
import { createIntakeQueue } from '../../../../electron/app/inbox/intake-queue.ts'
import { PostlotseError } from '../../../../electron/shared/domain/errors.ts'
import type { InboxFilter } from '../../../../electron/shared/ipc/requests/inbox.ts'
import { createTestContext, type TestContextOptions } from '../../../fixtures/workplace/create-test-context.ts'
import { exampleDocument } from '../../../fixtures/workplace/example-document.ts'
import { createFakePages, createFakeReader, paperOf } from '../../../fixtures/workplace/fake-engines.ts'
import { waitFor } from './wait-for.ts'

const NO_FILTER: InboxFilter = { view: 'all', deskId: null, text: '' }

function bench(options: TestContextOptions = {}) {
  const context = createTestContext(options)
  const queue = createIntakeQueue(context, { jobs: 1 })
  onTestFinished(() => queue.stop())
  const handlers = createInboxHandlers(context, { queue, folders: { states: () => [] } })
  queue.start()
  const takeIn = async (...files: string[]) => {
    await handlers['inbox.add']({ paths: files })
    await waitFor(() => queue.batch().done === queue.batch().total)
    return context.store.documents.rows()
  }
  const stateOf = (id: string) => context.store.documents.find(id)?.row.state
  return { context, queue, handlers, takeIn, stateOf }
}

/** Pages that fail with `code` until `mend` is called. */
function mendable(code: 'damaged' | 'no-permission' = 'damaged') {
  let broken = true
  const pages = createFakePages()
  const inspect: typeof pages.inspect = async (...given) => {
    if (broken) throw new PostlotseError(code)
    return pages.inspect(...given)
  }
  return {
    ports: { pages: { ...pages, inspect } },
    mend: () => {
      broken = false
    },
  }
}

/** The reader of a model that fails until `mend` is called. */
function mendableReader() {
  let broken = true
  const reader = createFakeReader(createTestContext().config.taxonomy)
  const read: typeof reader.read = async (...given) => {
    if (broken) throw new PostlotseError('xfa-form')
    return reader.read(...given)
  }
  return {
    reader: { read },
    mend: () => {
      broken = false
    },
  }
}

describe('settling', () => {
  it('takes open documents, refuses the others, and can be taken back to the state before', async () => {
    const { context, handlers, stateOf } = bench()
    const { documents, audit } = context.store
    documents.add(['a', 'b', 'c'].map((id) => exampleDocument({ id, line: { status: id === 'b' ? 'review' : 'proposed' } })))
    documents.setState('c', 'delivered', '2026-03-02T08:00:00.000Z')
    expect(await handlers['inbox.settle']({ ids: ['a', 'b', 'c', 'x', 'a'] })).toEqual({
      settled: ['a', 'b'],
      refused: [
        { id: 'c', code: 'state-changed' },
        { id: 'x', code: 'not-found' },
      ],
    })
    expect(['a', 'b', 'c'].map(stateOf)).toEqual(['settled', 'settled', 'delivered'])
    expect(await handlers['inbox.reopen']({ ids: ['a', 'b', 'c'] })).toEqual({ reopened: ['a', 'b'], refused: [{ id: 'c', code: 'state-changed' }] })
    expect(['a', 'b'].map(stateOf)).toEqual(['proposed', 'review'])
    expect(audit.list({ documentId: 'a' }).map(({ action, user }) => `${action} ${user}`)).toEqual(['settled sachbearbeitung', 'reopened sachbearbeitung'])
  })

  it('goes back to a state that a person brought about', async () => {
    const { context, handlers, stateOf } = bench()
    context.store.documents.add([exampleDocument({ id: 'a', line: { status: 'review' } })])
    context.store.documents.setState('a', 'proposed', '2026-03-02T08:00:00.000Z')
    await handlers['inbox.settle']({ ids: ['a'] })
    await handlers['inbox.reopen']({ ids: ['a'] })
    expect(stateOf('a')).toBe('proposed')
  })
})

describe('reading again', () => {
  it('uses the kept bytes when the file is gone, keeps its arrival and its name', async () => {
    const { ports, mend } = mendable()
    const { context, handlers, takeIn } = bench({ ports })
    const file = context.addFile('brief.pdf', paperOf('Widerspruch'))
    const [unread] = await takeIn(file)
    rmSync(file)
    mend()
    context.setNow(context.now() + 86_400_000)
    const { documentIds, errorCode } = await handlers['inbox.retry']({ documentId: unread?.id ?? '' })
    expect(errorCode).toBe(null)
    const rows = context.store.documents.rows()
    expect(rows).toMatchObject([{ id: documentIds[0], name: 'brief.pdf', state: 'proposed', arrivedAt: unread?.arrivedAt }])
    expect(context.store.documents.find(rows[0]?.id ?? '')?.line.source.path).toBe(file)
  })

  it('uses the file where no bytes could be kept', async () => {
    const { context, handlers, takeIn } = bench()
    const file = context.addFile('leer.pdf', '')
    rmSync(file)
    context.store.documents.add([
      exampleDocument({ id: 'datei-1:ungelesen', sourceId: 'datei-1', line: { status: 'quarantined', source: { path: file, sha256: '0'.repeat(64) } } }),
    ])
    await expect(handlers['inbox.retry']({ documentId: 'datei-1:ungelesen' })).rejects.toMatchObject({ code: 'vanished' })
    writeFileSync(file, paperOf('Widerspruch'))
    expect(await handlers['inbox.retry']({ documentId: 'datei-1:ungelesen' })).toMatchObject({ errorCode: null })
    expect(context.store.documents.rows()).toMatchObject([{ name: 'leer.pdf', state: 'proposed' }])
    expect(await takeIn(file)).toHaveLength(1)
  })

  it('reckons deadlines from the day of arrival, not from the day of the second try', async () => {
    const letter = paperOf('Widerspruch gegen den Bescheid vom 20.02.2026')
    const { ports, mend } = mendable()
    const whole = bench({ ports })
    const [unread] = await whole.takeIn(whole.context.addFile('brief.pdf', letter))
    mend()
    const reading = mendableReader()
    const part = bench({ ports: { reader: reading.reader } })
    const [failed] = await part.takeIn(part.context.addFile('brief.pdf', letter))
    reading.mend()
    for (const [{ context, handlers }, document] of [
      [whole, unread],
      [part, failed],
    ] as const) {
      context.setNow(context.now() + 10 * 86_400_000)
      const { documentIds } = await handlers['inbox.retry']({ documentId: document?.id ?? '' })
      const { deadlines = [] } = context.store.documents.find(documentIds[0] ?? '')?.line ?? {}
      expect(deadlines.find(({ kind }) => kind === 'untaetigkeit')?.date).toBe('2026-06-02')
    }
  })

  it('says why it failed again, and leaves one line', async () => {
    const { context, handlers, takeIn } = bench()
    const [unread] = await takeIn(context.addFile('kaputt.pdf', '%PDF-1.7\nthrows: damaged\n'))
    expect(await handlers['inbox.retry']({ documentId: unread?.id ?? '' })).toEqual({ documentIds: [unread?.id], errorCode: 'damaged' })
    expect(context.store.documents.rows()).toHaveLength(1)
    expect(context.store.audit.verify()).toEqual({ entries: 2 })
  })

  it('reads only the part that failed where the pages are there', async () => {
    const { reader, mend } = mendableReader()
    const { context, handlers, takeIn } = bench({ ports: { reader } })
    const [failed] = await takeIn(context.addFile('brief.pdf', paperOf('Widerspruch')))
    expect(failed).toMatchObject({ state: 'quarantined', errorCode: 'xfa-form' })
    mend()
    expect(await handlers['inbox.retry']({ documentId: failed?.id ?? '' })).toEqual({ documentIds: [failed?.id], errorCode: null })
    expect(context.store.documents.rows()).toMatchObject([{ state: 'proposed', typeId: 'widerspruch' }])
  })

  it('is refused for what can be read, and for what is not there', async () => {
    const { context, handlers } = bench()
    context.store.documents.add([exampleDocument({ id: 'a' })])
    await expect(handlers['inbox.retry']({ documentId: 'a' })).rejects.toMatchObject({ code: 'state-changed' })
    await expect(handlers['inbox.retry']({ documentId: 'x' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a pasted picture', () => {
  const PNG = readFileSync(path.resolve('tests/fixtures/images/page.png'))

  it('is taken in like a file, and its file is gone afterwards', async () => {
    const { context, queue, handlers } = bench()
    expect(await handlers['inbox.paste']({ mediaType: 'image/png', base64: PNG.toString('base64') })).toEqual({ added: 1 })
    await waitFor(() => queue.batch().done === 1)
    await queue.stop()
    const [row] = context.store.documents.rows()
    expect(row?.name).toMatch(/^Eingefügt 2026-03-02 07-30-00 \w{4}\.png$/)
    expect(Buffer.from(context.store.sources.kept(context.store.sources.find(row?.sourceId ?? '')?.keptSha256 ?? '') ?? [])).toEqual(PNG)
    expect(readdirSync(path.join(context.dataFolder, 'eingefuegt'))).toEqual([])
  })

  it('above the limit is refused and leaves nothing', async () => {
    const { config } = createTestContext()
    const settings = { ...config.settings, limits: { ...config.settings.limits, fileBytes: 10 } }
    const { context, handlers } = bench({ rules: { settings } })
    await expect(handlers['inbox.paste']({ mediaType: 'image/png', base64: PNG.toString('base64') })).rejects.toMatchObject({ code: 'too-large' })
    expect(existsSync(path.join(context.dataFolder, 'eingefuegt'))).toBe(false)
  })
})

describe('the original', () => {
  it('is written where the person chooses, byte for byte', async () => {
    const { context, handlers, takeIn } = bench()
    const [row] = await takeIn(context.addFile('kaputt.pdf', '%PDF-1.7\nthrows: damaged\n'))
    const place = path.join(context.folder, 'gerettet.pdf')
    context.answers.saves.push(place)
    expect(await handlers['inbox.saveOriginal']({ documentId: row?.id ?? '' })).toEqual({ saved: true })
    expect(readFileSync(place, 'utf8')).toBe('%PDF-1.7\nthrows: damaged\n')
    expect(await handlers['inbox.saveOriginal']({ documentId: row?.id ?? '' })).toEqual({ saved: false })
  })

  it('is not there for a file that could never be read', async () => {
    const { context, handlers } = bench()
    context.store.documents.add([exampleDocument({ id: 'a', sourceId: 'keine' })])
    await expect(handlers['inbox.saveOriginal']({ documentId: 'a' })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('saved filters', () => {
  it('are kept by name, replaced and removed', async () => {
    const { handlers } = bench()
    await handlers['inbox.saveFilter']({ name: 'Wohngeld', filter: { ...NO_FILTER, deskId: 'wohngeld' } })
    await handlers['inbox.saveFilter']({ name: 'Ämter', filter: NO_FILTER })
    await handlers['inbox.saveFilter']({ name: 'Wohngeld', filter: { ...NO_FILTER, deskId: 'wohngeld', view: 'urgent' } })
    const kept = await handlers['inbox.filters'](null)
    expect(kept.map(({ name, filter }) => [name, filter.view])).toEqual([
      ['Ämter', 'all'],
      ['Wohngeld', 'urgent'],
    ])
    expect(await handlers['inbox.deleteFilter']({ name: 'Ämter' })).toHaveLength(1)
  })

  it('count as none where the stored value no longer parses', async () => {
    const { context, handlers } = bench()
    context.store.values.set('inbox.filters', [{ name: 7 }])
    expect(await handlers['inbox.filters'](null)).toEqual([])
  })
})

it('counts by state, urgency and desk', async () => {
  const { context, handlers } = bench()
  context.store.documents.add([
    exampleDocument({ id: 'a', line: { urgency: 'immediate' } }),
    exampleDocument({ id: 'b', line: { status: 'review' } }),
    exampleDocument({ id: 'c', line: { status: 'routed', urgency: 'immediate' } }),
  ])
  const counts = await handlers['inbox.counts'](null)
  expect(counts).toMatchObject({ states: { proposed: 1, review: 1, confirmed: 1, quarantined: 0 }, urgent: 1, byDesk: { widerspruchsstelle: 2 } })
})
