/** Clocks that jump, two services on one folder, and more files or pages than anybody expects. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { FolderFiles } from '../../../electron/adapters/delivery/folder-files.ts'
import { openStore } from '../../../electron/adapters/sqlite/open-store.ts'
import { createWatchBench, refused } from '../../fixtures/watch/create-watch-bench.ts'
import { createFakePages, paperOf } from '../../fixtures/workplace/fake-engines.ts'

const HOUR = 3_600_000
const KEY = '2b'.repeat(32)
/** Jobs that wait at a time, see watch-service. */
const MOST_WAITING = 200

describe.each([
  ['back by an hour', -HOUR],
  ['back by a year', -365 * 24 * HOUR],
  ['forward by an hour', HOUR],
])('a clock that jumps %s', (_, jump) => {
  it('keeps no file waiting for a time that was never meant', async () => {
    const failing: { current: Partial<FolderFiles> } = { current: { copy: refused('ENOSPC') } }
    const { put, until, ended, told, context, delivered } = createWatchBench({ failing })
    put('a.pdf')
    await until(() => told.filter((line) => line === 'delivery-failed waits a.pdf').length >= 3)
    failing.current = {}
    context.setNow(context.now() + jump)
    const latest = context.now() + 20 * 60_000
    await until(() => ended(1)() || context.now() > latest)
    expect([delivered(), told.at(-1)]).toEqual([['a.pdf'], 'end a.pdf kept'])
  })

  it('while a file is read: it is delivered once', async () => {
    const pages = createFakePages()
    let reads = 0
    const bench = createWatchBench({
      context: {
        ports: {
          pages: {
            ...pages,
            inspect: async (content, signal) => {
              if (reads++ === 0) bench.context.setNow(bench.context.now() + jump)
              return pages.inspect(content, signal)
            },
          },
        },
      },
    })
    bench.putAll(['a.pdf', 'b.pdf'])
    await bench.until(bench.ended(2))
    expect(bench.delivered().toSorted()).toEqual(['a.pdf', 'b.pdf'])
    expect(bench.context.store.audit.verify().brokenAt).toBeUndefined()
  })
})

it('two services over one store and one folder read each file once', async () => {
  const names = Array.from({ length: 16 }, (_, i) => `brief-${i}.pdf`)
  const { putAll, until, context, at, told, open, delivered } = createWatchBench({ plan: () => ({ afterwards: { kind: 'remove' } }) })
  const stores = [1, 2].map(() => openStore(at('gemeinsam.db'), KEY, { shared: true }))
  onTestFinished(() => {
    for (const store of stores) store.close()
  })
  putAll(names)
  const services = stores.map((store) => open({ ...context, store, ports: { ...context.ports, known: store.documents } }))
  await until(() => told.filter((line) => line.startsWith('end ')).length >= names.length, services)
  expect(delivered().toSorted()).toEqual(names.toSorted())
  expect(told.flatMap((line) => /^end (\S+)/.exec(line)?.[1] ?? []).toSorted()).toEqual(names.toSorted())
  expect(stores[0]?.audit.list({}).filter(({ action }) => action === 'delivered')).toHaveLength(names.length)
  expect(stores[1]?.audit.verify().brokenAt).toBeUndefined()
})

it('of 10,000 files at once only so many wait in the queue, each is taken once, and a restart begins nothing anew', async () => {
  const { at, open, context } = createWatchBench()
  for (let i = 0; i < 10_000; i++) writeFileSync(at('eingang', `${String(i).padStart(5, '0')}.pdf`), '%PDF')
  const taken: string[] = []
  let service = open()
  for (let look = 0; look < 4; look++) {
    context.setNow(context.now() + 3_000)
    await service.look()
    expect(service.health().waiting).toBeLessThanOrEqual(MOST_WAITING)
    if (look === 1) service = open()
    for (let job = context.store.jobs.take(context.now(), 60_000); job; job = context.store.jobs.take(context.now(), 60_000)) {
      taken.push(path.basename(job.path))
      context.store.jobs.finish(job.id, [])
    }
  }
  expect(taken.length).toBeGreaterThanOrEqual(2 * MOST_WAITING)
  expect(taken).toEqual(taken.map((_, i) => `${String(i).padStart(5, '0')}.pdf`))
})

describe('a file of very many pages', () => {
  const stack = (pages: number) => paperOf(...Array.from({ length: pages }, (_, i) => `Sehr geehrte Damen und Herren, Widerspruch ${i}`))

  it('comes as one document of 2,000 pages', async () => {
    const { until, ended, at, context } = createWatchBench({ plan: () => ({ split: 'never' }) })
    mkdirSync(at('eingang'), { recursive: true })
    writeFileSync(at('eingang', 'akte.pdf'), stack(2_000))
    await until(ended(1))
    expect(context.store.documents.rows()).toMatchObject([{ state: 'delivered', pages: [1, 2_000] }])
  })
})
