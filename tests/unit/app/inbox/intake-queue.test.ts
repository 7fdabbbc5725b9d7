/** The durable queue over a real store, with engines that need no model. */
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createIntakeQueue, type IntakeQueue } from '../../../../electron/app/inbox/intake-queue.ts'
import type { WorkplaceContext } from '../../../../electron/app/workplace/workplace-context.ts'
import { PostlotseError } from '../../../../electron/shared/domain/errors.ts'
import { settingsSchema } from '../../../../electron/shared/settings/settings.ts'
import { createTestContext, type TestContext, type TestContextOptions } from '../../../fixtures/workplace/create-test-context.ts'
import { createFakePages, createFakeReader, mailOf, paperOf } from '../../../fixtures/workplace/fake-engines.ts'
import { storeAfterDeaths } from '../../../fixtures/workplace/store-after-deaths.ts'
import { createGate, waitFor } from './wait-for.ts'

const LETTER = paperOf('Sehr geehrte Damen und Herren,\nhiermit lege ich Widerspruch gegen den Bescheid ein.\nHeppenheim, 26.02.2026')
const INVOICE = paperOf('Rechnung Nr. 4711 vom 20.02.2026 über die Lieferung von Büromaterial an das Landratsamt')

interface Bench {
  readonly context: TestContext
  readonly queue: IntakeQueue
  /** Resolves when nothing waits or runs. */
  idle(): Promise<void>
  states(): Record<string, string>
}

function bench(options: TestContextOptions & { readonly jobs?: number } = {}): Bench {
  const context = createTestContext(options)
  const queue = open(context, options.jobs)
  queue.start()
  const idle = () => waitFor(() => queue.batch().done === queue.batch().total)
  return { context, queue, idle, states: () => Object.fromEntries(context.store.documents.rows().map((row) => [row.name, row.state])) }
}

function open(context: WorkplaceContext, jobs = 1): IntakeQueue {
  const queue = createIntakeQueue(context, { jobs })
  onTestFinished(() => queue.stop())
  return queue
}

describe('a file', () => {
  it('becomes source, pages, kept bytes, document and log in one step', async () => {
    const { context, queue, idle } = bench()
    const { store } = context
    expect(await queue.add([context.addFile('brief.pdf', LETTER)], 'window')).toBe(1)
    await idle()
    const [row] = store.documents.rows()
    expect(row).toMatchObject({ name: 'brief.pdf', state: 'proposed', typeId: 'widerspruch', arrivedAt: '2026-03-02T07:30:00.000Z' })
    const source = store.sources.find(row?.sourceId ?? '')
    expect(source).toMatchObject({ kind: 'paged', pageCount: 1 })
    expect(Buffer.from(store.sources.kept(source?.keptSha256 ?? '') ?? [])).toEqual(Buffer.from(LETTER))
    expect(store.sources.pages(row?.sourceId ?? '')).toHaveLength(1)
    expect(store.search.find({ text: 'Widerspruch', limit: 5 }).total).toBe(1)
    expect(store.audit.list({}).map(({ action, user, data }) => [action, user, data['typeId']])).toEqual([['proposed', 'postlotse', 'widerspruch']])
    expect(queue.batch().files).toMatchObject([{ name: 'brief.pdf', state: 'done', known: false, documentIds: [row?.id] }])
  })

  it('that is an e-mail gives each part a source of its own', async () => {
    const { context, queue, idle, states } = bench()
    await queue.add(
      [
        context.addFile(
          'post.eml',
          mailOf('Anbei die Rechnung und ein kaputter Anhang.', { 'Rechnung.pdf': INVOICE, 'kaputt.pdf': Buffer.from('%PDF-1.7\nthrows: damaged\n(Ende)') }),
        ),
      ],
      'window',
    )
    await idle()
    expect(states()).toEqual({ 'post.eml': 'proposed', 'Rechnung.pdf': 'proposed', 'kaputt.pdf': 'quarantined' })
    const ids = context.store.documents.rows().map((row) => row.sourceId.replace(/^[0-9a-f]{64}/, ''))
    expect(ids.toSorted()).toEqual(['#', '#Rechnung.pdf', '#kaputt.pdf'])
    expect(queue.batch().files).toMatchObject([{ state: 'done', errorCode: 'damaged' }])
  })

  it('that cannot be read is kept and waits in quarantine', async () => {
    const { context, queue, idle } = bench()
    await queue.add([context.addFile('kaputt.pdf', '%PDF-1.7\nthrows: damaged\n')], 'window')
    await idle()
    const [row] = context.store.documents.rows()
    expect(row).toMatchObject({ state: 'quarantined', errorCode: 'damaged', pages: null })
    expect(context.store.sources.find(row?.sourceId ?? '')).toMatchObject({ kind: 'paged', pageCount: 0 })
    expect(context.store.audit.list({}).map(({ action }) => action)).toEqual(['quarantined'])
    expect(queue.batch()).toMatchObject({ failed: 1, files: [{ state: 'failed', errorCode: 'damaged' }] })
  })

  it('whose type may be handed over without a person is confirmed', async () => {
    const settings = settingsSchema.parse({ autoDeliver: { rechnung: 0.8 } })
    const { taxonomy } = createTestContext().config
    const undemanding = { ...taxonomy, types: taxonomy.types.map((type) => ({ ...type, required: [] })) }
    const { context, queue, idle, states } = bench({ rules: { settings, taxonomy: undemanding } })
    await queue.add([context.addFile('r.pdf', INVOICE), context.addFile('w.pdf', LETTER)], 'window')
    await idle()
    expect(states()).toEqual({ 'r.pdf': 'confirmed', 'w.pdf': 'proposed' })
    expect(context.store.audit.list({}).map(({ action, user }) => `${action} ${user}`)).toContain('confirmed postlotse')
  })

  it('listed in a folder is found at every depth, and taken once though it was named twice', async () => {
    const { context, queue, idle, states } = bench()
    const file = context.addFile('oben.pdf', LETTER)
    mkdirSync(path.join(path.dirname(file), 'unten'))
    writeFileSync(path.join(path.dirname(file), 'unten', 'tief.pdf'), INVOICE)
    expect(await queue.add([path.dirname(file), file], 'window')).toBe(2)
    await idle()
    expect(states()).toEqual({ 'oben.pdf': 'proposed', 'tief.pdf': 'proposed' })
  })

  it('behind a link that leads out of its folder is refused', async () => {
    const { context, queue, idle } = bench()
    const inside = path.dirname(context.addFile('a.pdf', LETTER))
    const outside = path.join(context.folder, 'fremd.pdf')
    writeFileSync(outside, INVOICE)
    symlinkSync(outside, path.join(inside, 'link.pdf'))
    await queue.add([inside], 'window')
    await idle()
    expect(context.store.documents.rows().find((row) => row.name === 'link.pdf')).toMatchObject({ state: 'quarantined', errorCode: 'link-outside' })
  })
})

describe('what came before', () => {
  it('is not doubled: the job leads to the documents of the first arrival', async () => {
    const { context, queue, idle } = bench()
    await queue.add([context.addFile('brief.pdf', LETTER)], 'window')
    await idle()
    await queue.add([context.addFile('noch einmal.pdf', LETTER)], 'window')
    await idle()
    const rows = context.store.documents.rows()
    expect(rows.map((row) => row.name)).toEqual(['brief.pdf'])
    expect(queue.batch()).toMatchObject({ known: 1, failed: 0, files: [{ state: 'done', known: true, documentIds: [rows[0]?.id] }] })
  })

  it('is not doubled even if two workers read the same bytes at the same time', async () => {
    const gate = createGate()
    const pages = createFakePages()
    const { context, queue, idle } = bench({
      jobs: 2,
      ports: { pages: { ...pages, inspect: (file, signal) => gate.pass().then(() => pages.inspect(file, signal)) } },
    })
    await queue.add([context.addFile('a.pdf', LETTER), context.addFile('b.pdf', LETTER)], 'window')
    await waitFor(() => gate.reached === 2)
    gate.open()
    await idle()
    expect(context.store.documents.rows()).toHaveLength(1)
    expect(queue.batch()).toMatchObject({ done: 2, known: 1, failed: 0 })
  })

  it('but could not be read is read again, and its quarantine line makes room', async () => {
    let damaged = true
    const pages = createFakePages()
    const inspect = async (...given: Parameters<typeof pages.inspect>) => {
      if (damaged) throw new PostlotseError('damaged')
      return pages.inspect(...given)
    }
    const { context, queue, idle, states } = bench({ ports: { pages: { ...pages, inspect } } })
    const file = context.addFile('brief.pdf', LETTER)
    await queue.add([file], 'window')
    await idle()
    expect(states()).toEqual({ 'brief.pdf': 'quarantined' })
    damaged = false
    await queue.add([file], 'window')
    await idle()
    expect(states()).toEqual({ 'brief.pdf': 'proposed' })
    expect(context.store.audit.list({}).map(({ action }) => action)).toEqual(['quarantined', 'proposed'])
  })
})

describe('a failure that may pass', () => {
  it.each(['no-permission', 'timeout', 'engine-crashed'])('%s is tried three times, with pauses, then set aside', async (code) => {
    const { context, queue, idle, states } = bench()
    const start = context.now()
    await queue.add([context.addFile('brief.pdf', `%PDF-1.7\nthrows: ${code}\n`)], 'window')
    for (const pause of [5_000, 30_000]) {
      await waitFor(() => queue.batch().files[0]?.errorCode === code && queue.batch().files[0]?.state === 'waiting')
      expect(states()).toEqual({})
      context.setNow(context.now() + pause)
      const attempts = context.store.jobs.list()[0]?.attempts ?? 0
      await waitFor(() => (context.store.jobs.list()[0]?.attempts ?? 0) > attempts)
    }
    await idle()
    expect(context.now()).toBe(start + 35_000)
    expect(states()).toEqual({ 'brief.pdf': 'quarantined' })
  })

  it('a file that is back in time is read', async () => {
    const { context, queue, idle, states } = bench()
    const file = context.addFile('netz.pdf', LETTER)
    rmSync(file)
    await queue.add([file], 'folder')
    await waitFor(() => queue.batch().files[0]?.errorCode === 'vanished')
    writeFileSync(file, LETTER)
    context.setNow(context.now() + 5_000)
    await idle()
    expect(states()).toEqual({ 'netz.pdf': 'proposed' })
  })

  it('one of everything, like a missing model, holds the queue and harms no file', async () => {
    let missing = true
    const shipped = createTestContext().config.taxonomy
    const reader = createFakeReader(shipped)
    const read = async (...given: Parameters<typeof reader.read>) => {
      if (missing) throw new PostlotseError('model-missing')
      return reader.read(...given)
    }
    const { context, queue, idle, states } = bench({ ports: { reader: { read } } })
    await queue.add([context.addFile('a.pdf', LETTER), context.addFile('b.pdf', INVOICE)], 'window')
    await waitFor(() => queue.batch().problem === 'model-missing')
    expect(queue.batch()).toMatchObject({ done: 0, failed: 0 })
    expect(states()).toEqual({})
    missing = false
    queue.pause(false)
    await idle()
    expect(states()).toEqual({ 'a.pdf': 'proposed', 'b.pdf': 'proposed' })
    expect(queue.batch().problem).toBe(null)
  })
})

it('a bug of ours in one file is told, and the others go on', async () => {
  const { context, queue, idle, states } = bench()
  const { append } = context.store.audit
  let broken = true
  Object.assign(context.store.audit, {
    append: (...given: Parameters<typeof append>) => {
      if (broken) throw new TypeError('a bug')
      append(...given)
    },
  })
  await queue.add([context.addFile('a.pdf', LETTER)], 'window')
  await idle()
  expect(queue.batch()).toMatchObject({ failed: 1, problem: null, files: [{ state: 'failed', errorCode: 'internal' }] })
  broken = false
  await queue.add([context.addFile('b.pdf', INVOICE)], 'window')
  await idle()
  expect(states()).toEqual({ 'b.pdf': 'proposed' })
})

it('a bug while reading is told to the log, by class and place only', async () => {
  const pages = createFakePages()
  const inspect = async () => {
    throw new TypeError('Widerspruch von Frau Hartwig-Osei')
  }
  const { context, queue, idle, states } = bench({ ports: { pages: { ...pages, inspect } } })
  await queue.add([context.addFile('a.pdf', LETTER)], 'window')
  await idle()
  expect(states()).toEqual({ 'a.pdf': 'quarantined' })
  expect(context.bugs).toMatchObject([{ name: 'TypeError', message: '', stack: expect.stringMatching(/^ {4}at .*intake-queue\.test\.ts/) }])
})

describe('cancel, pause, stop', () => {
  function slow() {
    const gate = createGate()
    const pages = createFakePages()
    const inspect: typeof pages.inspect = async (file, signal) => {
      await gate.pass()
      signal.throwIfAborted()
      return pages.inspect(file, signal)
    }
    return { gate, ...bench({ ports: { pages: { ...pages, inspect } } }) }
  }

  it('cancels what runs and what waits; nothing of it is stored', async () => {
    const { context, queue, idle, gate, states } = slow()
    await queue.add([context.addFile('a.pdf', LETTER), context.addFile('b.pdf', INVOICE)], 'window')
    await waitFor(() => gate.reached === 1)
    expect(queue.cancel(null)).toBe(2)
    gate.open()
    await idle()
    await queue.stop()
    expect(states()).toEqual({})
    expect(queue.batch().files.map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
    expect(context.store.audit.list({})).toEqual([])
  })

  it('cancels one and goes on with the other', async () => {
    const { context, queue, idle, gate, states } = slow()
    await queue.add([context.addFile('a.pdf', LETTER), context.addFile('b.pdf', INVOICE)], 'window')
    await waitFor(() => gate.reached === 1)
    const running = queue.batch().files.find(({ state }) => state === 'running')
    expect(queue.cancel([running?.id ?? 0, 4_711])).toBe(1)
    gate.open()
    await idle()
    expect(states()).toEqual({ 'b.pdf': 'proposed' })
  })

  it('takes nothing while paused, also after a restart', async () => {
    const { context, queue, states } = bench()
    queue.pause(true)
    await queue.add([context.addFile('a.pdf', LETTER)], 'window')
    await queue.stop()
    expect(states()).toEqual({})
    const again = open(context)
    again.start()
    expect(again.batch()).toMatchObject({ paused: true, total: 1, done: 0 })
    again.pause(false)
    await waitFor(() => again.batch().done === 1)
    expect(states()).toEqual({ 'a.pdf': 'proposed' })
  })

  it('puts back what it was reading, without counting the attempt', async () => {
    const { context, queue, gate } = slow()
    await queue.add([context.addFile('a.pdf', LETTER)], 'window')
    await waitFor(() => gate.reached === 1)
    const stopped = queue.stop()
    gate.open()
    await stopped
    expect(context.store.jobs.list()).toMatchObject([{ state: 'waiting', attempts: 0 }])
  })
})

describe('after a crash', () => {
  const afterDeaths = (name: string, deaths: number) => {
    const fresh = createTestContext()
    const file = path.join(fresh.folder, 'left.db')
    const first = storeAfterDeaths(file, 0, fresh.now())
    first.jobs.add([{ path: fresh.addFile(name, LETTER), root: fresh.folder, origin: 'window' }], fresh.now())
    first.close()
    const context = { ...fresh, store: storeAfterDeaths(file, deaths, fresh.now()) }
    return { context, queue: open(context) }
  }

  it('takes up what was running at once, whatever its lease', async () => {
    const { context, queue } = afterDeaths('a.pdf', 1)
    queue.start()
    await waitFor(() => queue.batch().done === 1)
    expect(context.store.documents.rows()).toMatchObject([{ name: 'a.pdf', state: 'proposed' }])
  })

  it.each([
    ['is read after the program ended twice over it among others and twice over it alone', 4, { state: 'proposed' }],
    ['is set aside after the third time alone, without being read again', 5, { state: 'quarantined', errorCode: 'engine-crashed' }],
  ])('a file %s', async (_, deaths, row) => {
    const { context, queue } = afterDeaths('giftig.pdf', deaths)
    queue.start()
    await waitFor(() => queue.batch().done === 1)
    expect(context.store.documents.rows()).toMatchObject([{ name: 'giftig.pdf', ...row }])
  })
})

describe('what becomes of the file', () => {
  const inFolder = async (afterwards: 'keep' | 'remove', contents: Uint8Array | string) => {
    const context = createTestContext()
    const file = context.addFile('scan.pdf', contents)
    const folder = path.dirname(file)
    context.store.values.set('preferences', { ...context.preferences(), watchedFolders: [{ path: folder, afterwards, split: 'automatic', active: true }] })
    const queue = open(context)
    queue.start()
    queue.addJobs([{ path: file, root: folder, origin: 'folder' }])
    await waitFor(() => queue.batch().done === 1)
    await queue.stop()
    return existsSync(file)
  }

  it('stays, unless its folder says otherwise', async () => {
    expect(await inFolder('keep', LETTER)).toBe(true)
    expect(await inFolder('remove', LETTER)).toBe(false)
  })

  it('is removed when unreadable only because its bytes are kept', async () => {
    expect(await inFolder('remove', '%PDF-1.7\nthrows: damaged\n')).toBe(false)
  })
})

it('cuts nothing in a folder whose files are one document each', async () => {
  const stack = paperOf('Sehr geehrte Damen und Herren, erster Brief, Widerspruch', 'Sehr geehrte Frau Muster, zweiter Brief, Mahnung')
  const context = createTestContext()
  const folder = path.dirname(context.addFile('stapel.pdf', stack))
  context.store.values.set('preferences', { ...context.preferences(), watchedFolders: [{ path: folder, afterwards: 'keep', split: 'never', active: true }] })
  const queue = open(context)
  queue.start()
  queue.addJobs([{ path: path.join(folder, 'stapel.pdf'), root: folder, origin: 'folder' }])
  await waitFor(() => queue.batch().done === 1)
  expect(context.store.documents.rows()).toMatchObject([{ pages: [1, 2] }])
})

it('begins a new batch when the last one is over, and tells the window', async () => {
  const { context, queue, idle } = bench()
  await queue.add([context.addFile('a.pdf', LETTER)], 'window')
  await idle()
  await queue.add([context.addFile('b.pdf', INVOICE)], 'window')
  expect(queue.batch().total).toBe(1)
  await idle()
  await queue.stop()
  expect(context.emitted.filter(({ name }) => name === 'jobs.changed').at(-1)?.payload).toEqual({ total: 1, done: 1, paused: false })
  expect(context.emitted.some(({ name }) => name === 'documents.changed')).toBe(true)
})
