/** The service over real folders and a real store, with engines that need no model and a clock that runs fast. */
import { existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { nodeFolderFiles } from '../../../../electron/adapters/delivery/folder-files.ts'
import type { FolderPlan } from '../../../../electron/app/watch/folder-plan.ts'
import { requestPause } from '../../../../electron/app/watch/pause-request.ts'
import { PostlotseError } from '../../../../electron/shared/domain/errors.ts'
import { createWatchBench, letterOf, refused } from '../../../fixtures/watch/create-watch-bench.ts'
import { createTestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { createFakePages, createFakeReader, paperOf } from '../../../fixtures/workplace/fake-engines.ts'
import { storeAfterDeaths } from '../../../fixtures/workplace/store-after-deaths.ts'

const DUNNING = paperOf('Sehr geehrte Damen und Herren, dies ist die letzte Mahnung')
const STACK = paperOf('Sehr geehrte Damen und Herren, erster Brief, Widerspruch', 'Sehr geehrte Frau Muster, zweiter Brief, Mahnung')

describe('a file', () => {
  it('is read, laid out at the desk and told, once, whatever comes after', async () => {
    const { put, until, ended, below, told, context } = createWatchBench()
    put('brief.pdf')
    await until(ended(1))
    put('zweitschrift.pdf', letterOf('brief.pdf'))
    await until(ended(2))
    expect(told).toEqual(['proposed brief.pdf', 'end brief.pdf kept', 'known zweitschrift.pdf', 'end zweitschrift.pdf kept'])
    expect(below('ablage').toSorted()).toEqual([
      expect.stringMatching(/widerspruch_[0-9a-f]{12}\.pdf$/),
      expect.stringMatching(/widerspruch_[0-9a-f]{12}\.pdf\.json$/),
    ])
    expect(context.store.documents.rows()).toMatchObject([{ state: 'delivered' }])
    expect(context.store.audit.list({}).map(({ action }) => action)).toEqual(['proposed', 'delivered'])
  })

  it.each<[string, (folder: string) => FolderPlan['afterwards'], string, string[]]>([
    ['stays', () => ({ kind: 'keep' }), 'kept', ['eingang/brief.pdf']],
    ['is removed', () => ({ kind: 'remove' }), 'removed', []],
    ['is moved to the archive', (folder) => ({ kind: 'archive', folder: path.join(folder, 'archiv') }), 'archived', ['archiv/2026-03-02/brief.pdf']],
  ])('%s afterwards, if its folder says so', async (_, afterwards, end, left) => {
    const { put, until, ended, below, told } = createWatchBench({ plan: (folder) => ({ afterwards: afterwards(folder) }) })
    put('brief.pdf')
    await until(ended(1))
    expect(told.at(-1)).toBe(`end brief.pdf ${end}`)
    expect([...below('eingang').map((file) => `eingang/${file}`), ...below('archiv').map((file) => `archiv/${file}`)]).toEqual(left)
  })

  it('is not removed where its bytes are not found at the target', async () => {
    const { put, until, ended, below, told, at } = createWatchBench({ plan: { afterwards: { kind: 'remove' } } })
    put('brief.pdf')
    await until(ended(1))
    for (const file of below('ablage')) if (file.endsWith('.pdf')) rmSync(at('ablage', file)) // a clerk took it to work on it
    put('zweitschrift.pdf', letterOf('brief.pdf'))
    await until(ended(2))
    expect(told.at(-1)).toBe('end zweitschrift.pdf unproven')
    expect(below('eingang')).toEqual(['zweitschrift.pdf'])
  })

  it('that was cut goes as its parts; the stack is kept apart and then removed here', async () => {
    const { put, until, ended, below } = createWatchBench({ plan: { split: 'pages', afterwards: { kind: 'remove' } } })
    put('stapel.pdf', STACK)
    await until(ended(1))
    expect(below('ablage').filter((file) => file.endsWith('.pdf'))).toHaveLength(3)
    expect(below('eingang')).toEqual([])
  })

  it('that cannot be read lies in _Fehler with its reason, and the others go on', async () => {
    const { put, until, ended, below, told, at } = createWatchBench({ plan: { afterwards: { kind: 'remove' } } })
    put('kaputt.pdf', '%PDF-1.7\nthrows: damaged\n')
    put('brief.pdf')
    await until(ended(2))
    expect(told.filter((line) => line.startsWith('end ')).toSorted()).toEqual(['end brief.pdf removed', 'end kaputt.pdf damaged'])
    const reason = below('ablage').find((file) => file.endsWith('.grund.txt')) ?? ''
    expect(reason).toMatch(/^_Fehler.kaputt_/)
    expect(readFileSync(at('ablage', reason), 'utf8')).toMatch(/beschädigt/)
    expect(readFileSync(at('ablage', reason.replace('.grund.txt', '')), 'utf8')).toContain('throws: damaged')
    expect(below('eingang')).toEqual([])
  })

  it('behind a link out of the folder is refused with a reason, and the link stays', async () => {
    const { put, until, ended, below, at, told } = createWatchBench({ plan: { afterwards: { kind: 'remove' } } })
    writeFileSync(at('geheim.pdf'), letterOf('geheim.pdf'))
    symlinkSync(at('geheim.pdf'), at('eingang', 'verweis.pdf'))
    put('brief.pdf', DUNNING)
    await until(ended(2))
    expect(told).toContain('end verweis.pdf link-outside')
    expect(below('ablage').filter((file) => file.startsWith('_Fehler'))).toEqual([expect.stringMatching(/verweis\.pdf_[0-9a-f]{12}\.grund\.txt$/)])
    expect(readFileSync(at('ablage', below('ablage').find((file) => file.startsWith('_Fehler')) ?? ''), 'utf8')).toContain(at('eingang', 'verweis.pdf'))
    expect(below('eingang')).toEqual(['verweis.pdf'])
  })

  it('that another program holds is tried for longer than a bad one', async () => {
    let held = 4
    const pages = createFakePages()
    const inspect: typeof pages.inspect = async (file, signal) => {
      if (held-- > 0) throw new PostlotseError('no-permission', 'EBUSY')
      return pages.inspect(file, signal)
    }
    const { put, until, ended, told } = createWatchBench({ context: { ports: { pages: { ...pages, inspect } } } })
    put('brief.pdf')
    await until(ended(1))
    expect(told).toEqual([...Array(4).fill('no-permission waits brief.pdf'), 'proposed brief.pdf', 'end brief.pdf kept'])
  })

  it('that vanishes before it was read leaves no trace', async () => {
    const { put, until, ended, below, told, context, open, at, look } = createWatchBench()
    put('fort.pdf')
    const service = open()
    await look(service, 2)
    expect(service.health().waiting).toBe(1)
    rmSync(at('eingang', 'fort.pdf'))
    await until(ended(1), [service])
    expect(told).toEqual(['vanished waits fort.pdf', 'vanished waits fort.pdf', 'end fort.pdf gone'])
    expect([below('ablage'), context.store.documents.rows()]).toEqual([[], []])
  })

  it('that is left alone by a pattern, in a folder below, or unfinished is not taken', async () => {
    const { put, until, ended, told } = createWatchBench({ plan: { ignore: ['*.bak'], subfolders: false } })
    for (const file of ['brief.pdf', 'brief.pdf.bak', 'unten/brief.pdf', 'halb.pdf.part']) put(file)
    await until(ended(1))
    expect(told).toEqual(['proposed brief.pdf', 'end brief.pdf kept'])
  })
})

describe('the target', () => {
  it('that is away makes the file wait; nothing is read twice, and the original stays until it lies there', async () => {
    let read = 0
    const pages = createFakePages()
    const inspect: typeof pages.inspect = (file, signal) => {
      read++
      return pages.inspect(file, signal)
    }
    const { put, until, ended, below, told, at } = createWatchBench({
      plan: { afterwards: { kind: 'remove' } },
      context: { ports: { pages: { ...pages, inspect } } },
    })
    writeFileSync(at('ablage'), 'kein Ordner')
    put('brief.pdf')
    await until(() => told.filter((line) => line === 'delivery-failed waits brief.pdf').length > 1)
    expect(below('eingang')).toEqual(['brief.pdf'])
    rmSync(at('ablage'))
    await until(ended(1))
    expect(told.at(-1)).toBe('end brief.pdf removed')
    expect(below('ablage')).toHaveLength(2)
    expect(read).toBe(1)
  })
})

describe('a crash', () => {
  it('after reading: the next service lays it out without reading it again', async () => {
    const { put, until, ended, below, told, context, at } = createWatchBench()
    put('brief.pdf')
    writeFileSync(at('ablage'), 'kein Ordner')
    await until(() => told.includes('delivery-failed waits brief.pdf'))
    rmSync(at('ablage'))
    const [job] = context.store.jobs.list()
    context.store.jobs.take(context.now() + 600_000, 60_000) // as if it had been lost while laying out
    context.setNow(context.now() + 700_000)
    rmSync(at('eingang', 'brief.pdf'))
    await until(ended(1))
    expect(job?.documentIds).toHaveLength(1)
    expect(below('ablage')).toHaveLength(2)
  })

  it.each([
    [4, 'kept'],
    [5, 'engine-crashed'],
  ])('%i times over one file: it ends as %s, and the rest goes on', async (deaths, end) => {
    const { put, until, ended, told, context, open, look, at } = createWatchBench()
    put('giftig.pdf')
    const first = storeAfterDeaths(at('tode.db'), 0, context.now())
    await look(open({ ...context, store: first }), 2)
    first.close()
    const store = storeAfterDeaths(at('tode.db'), deaths, context.now())
    put('brief.pdf', DUNNING)
    await until(ended(2), [open({ ...context, store, ports: { ...context.ports, known: store.documents } })])
    expect(told.filter((line) => line.startsWith('end ')).toSorted()).toEqual(['end brief.pdf kept', `end giftig.pdf ${end}`])
  })
})

describe('an attempt that ended between copy and result of what could not be read', () => {
  const noResult = { write: async (to: string, contents: string | Uint8Array) => (isResult(contents) ? refused('EIO')() : nodeFolderFiles.write(to, contents)) }
  const PAUSE_MS = 300_000
  /** As if the next attempt had to wait. */
  const keepBack = ({ store, now }: Pick<ReturnType<typeof createTestContext>, 'store' | 'now'>) => {
    const job = store.jobs.take(now() + 60_000, 60_000)
    store.jobs.fail(job?.id ?? 0, { code: 'delivery-failed', detail: '' }, now() + PAUSE_MS)
  }
  const isResult = (contents: string | Uint8Array) => String(contents).startsWith('{')
  const kinds = (files: readonly string[], name: string) =>
    files.filter((file) => path.basename(file).startsWith(`${name}_`)).map((file) => /\.(?:pdf|grund\.txt|json)$/.exec(file)?.[0])

  it('is completed, although the same bytes came under another name meanwhile', async () => {
    const failing: { current: object } = { current: noResult }
    const { put, until, ended, below, told, context } = createWatchBench({ failing })
    put('erste.pdf', '%PDF-1.7\nthrows: damaged\n')
    await until(() => told.includes('delivery-failed waits erste.pdf'))
    keepBack(context)
    failing.current = {}
    put('zweite.pdf', '%PDF-1.7\nthrows: damaged\n')
    await until(() => told.includes('end zweite.pdf damaged'))
    expect(kinds(below('ablage'), 'erste')).not.toContain('.json')
    context.setNow(context.now() + 2 * PAUSE_MS)
    await until(ended(2))
    for (const name of ['erste', 'zweite']) expect(kinds(below('ablage'), name).toSorted()).toEqual(['.grund.txt', '.json', '.pdf'])
  })

  it('is taken away, if the same bytes were read under another name meanwhile', async () => {
    const failing: { current: object } = { current: noResult }
    let broken = true
    const pages = createFakePages()
    const inspect: typeof pages.inspect = async (file, signal) => {
      if (broken) throw new PostlotseError('damaged', 'for now')
      return pages.inspect(file, signal)
    }
    const { put, until, ended, below, told, context } = createWatchBench({ failing, context: { ports: { pages: { ...pages, inspect } } } })
    put('erste.pdf', letterOf('brief.pdf'))
    await until(() => told.includes('delivery-failed waits erste.pdf'))
    keepBack(context)
    failing.current = {}
    broken = false
    put('zweite.pdf', letterOf('brief.pdf'))
    await until(() => told.includes('end zweite.pdf kept'))
    expect(kinds(below('ablage'), 'erste').toSorted()).toEqual(['.grund.txt', '.pdf'])
    context.setNow(context.now() + 2 * PAUSE_MS)
    await until(ended(2))
    expect(told.at(-1)).toBe('end erste.pdf kept')
    expect(below('ablage').filter((file) => file.startsWith('_Fehler'))).toEqual([])
  })
})

describe('the service', () => {
  it('takes no more files into the queue than wait usefully', async () => {
    const { put, open, look } = createWatchBench()
    for (let i = 0; i < 230; i++) put(`brief-${i}.pdf`, paperOf(`Brief ${i}`))
    const service = open()
    await look(service, 3)
    expect(service.health()).toMatchObject({ waiting: 200, running: 0, problem: null })
  })

  it('takes nothing while a pause is asked for, and goes on afterwards', async () => {
    const { put, until, ended, told, at, open, look } = createWatchBench()
    requestPause(at('dienst'), true)
    put('brief.pdf')
    const service = open()
    await look(service, 3)
    expect([service.health().state, service.health().waiting, told]).toEqual(['paused', 0, ['paused']])
    requestPause(at('dienst'), false)
    await until(ended(1), [service])
    expect(told.slice(1)).toEqual(['resumed', 'proposed brief.pdf', 'end brief.pdf kept'])
  })

  it('tells a folder that is away, and goes on when it is back', async () => {
    const { put, until, ended, told, at } = createWatchBench()
    renameSync(at('eingang'), at('fort'))
    await until(() => told.includes('gone eingang'))
    renameSync(at('fort'), at('eingang'))
    put('brief.pdf')
    await until(ended(1))
    expect(told.at(-1)).toBe('end brief.pdf kept')
  })

  it('writes how it stands, and at the turn of the day what came in', async () => {
    const { put, until, ended, at, context } = createWatchBench()
    put('brief.pdf')
    put('kaputt.pdf', '%PDF-1.7\nthrows: damaged\n')
    await until(ended(2))
    expect(JSON.parse(readFileSync(at('dienst', 'health.json'), 'utf8'))).toMatchObject({ format: 'postlotse.health/1', state: 'stopped', done: 1, failed: 1 })
    context.setNow(Date.parse('2026-03-03T05:00:00.000Z'))
    await until(() => existsSync(at('dienst', 'summary-2026-03-02.txt')))
    expect(JSON.parse(readFileSync(at('dienst', 'summary.jsonl'), 'utf8'))).toEqual({
      day: '2026-03-02',
      read: 1,
      review: 0,
      quarantined: 1,
      delivered: 1,
      deliveryFailed: 0,
    })
  })

  it('keeps nothing of what lies at its target in a store of its own', async () => {
    const { put, until, ended, context } = createWatchBench()
    put('brief.pdf')
    await until(ended(1))
    const [row] = context.store.documents.rows()
    context.setNow(context.now() + 2 * 3_600_000)
    await until(() => context.store.audit.list({}).some(({ action }) => action === 'forgotten'))
    expect(context.store.sources.kept(row?.sourceId ?? '')).toBeUndefined()
  })

  it.each([
    ['finishes what it is reading when it is told to end', false, ['proposed brief.pdf', 'end brief.pdf kept'], { state: 'done' }],
    ['puts it back when it must end at once, without counting the attempt', true, [], { state: 'waiting', attempts: 0 }],
  ])('%s', async (_, atOnce, says, job) => {
    const gate = Promise.withResolvers<void>()
    let isReading = false
    const pages = createFakePages()
    const inspect: typeof pages.inspect = async (file, signal) => {
      isReading = true
      await gate.promise
      signal.throwIfAborted()
      return pages.inspect(file, signal)
    }
    const { put, open, context, told } = createWatchBench({ context: { ports: { pages: { ...pages, inspect } } } })
    put('brief.pdf')
    const [stop, hurry] = [new AbortController(), new AbortController()]
    const running = open().run(stop.signal, hurry.signal)
    while (!isReading) {
      context.setNow(context.now() + 3_000)
      await setTimeout(10)
    }
    stop.abort()
    if (atOnce) hurry.abort()
    gate.resolve()
    await running
    expect(told).toEqual(says)
    expect(context.store.jobs.list()).toMatchObject([job])
  })

  it('ends with what waiting cannot help', async () => {
    const reader = { ...createFakeReader(createTestContext().config.taxonomy), read: async () => Promise.reject(new PostlotseError('model-checksum')) }
    const { put, until, context } = createWatchBench({ context: { ports: { reader } } })
    put('brief.pdf')
    await expect(until(() => false)).rejects.toMatchObject({ code: 'model-checksum' })
    expect(context.store.jobs.list()).toMatchObject([{ state: 'waiting', attempts: 0 }])
  })
})
