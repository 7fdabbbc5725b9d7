/** Places that fail while the service runs: nothing is lost, read twice or half written, and it goes on by itself when they are back. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FolderFiles } from '../../../electron/adapters/delivery/folder-files.ts'
import { PostlotseError } from '../../../electron/shared/domain/errors.ts'
import { createWatchBench, refused } from '../../fixtures/watch/create-watch-bench.ts'
import { createFakePages } from '../../fixtures/workplace/fake-engines.ts'

const NAMES = ['a.pdf', 'b.pdf', 'c.pdf']

describe.each<[string, Partial<FolderFiles>]>([
  ['a full disk while a document is copied', { copy: refused('ENOSPC') }],
  ['a full disk while a result is written', { write: refused('ENOSPC') }],
  ['a read-only target', { ensureFolder: refused('EROFS') }],
  ['a target file that another program holds', { rename: refused('EBUSY') }],
])('%s', (_, fault) => {
  it('makes the files wait; afterwards each lies there once, and its original goes', async () => {
    const failing = { current: fault }
    const { putAll, until, told, ended, delivered, below, context } = createWatchBench({ failing, plan: () => ({ afterwards: { kind: 'remove' } }) })
    putAll(NAMES)
    await until(() => NAMES.every((name) => told.filter((line) => line === `delivery-failed waits ${name}`).length >= 2))
    expect(below('eingang').toSorted()).toEqual(NAMES)
    expect(below('ablage').filter((name) => name.endsWith('.tmp'))).toEqual([])
    failing.current = {}
    await until(ended(3))
    expect(delivered().toSorted()).toEqual(NAMES)
    expect([below('eingang'), below('ablage').length]).toEqual([[], 6])
    expect(
      context.store.audit
        .list({})
        .map(({ action }) => action)
        .toSorted(),
    ).toEqual([...Array(3).fill('delivered'), ...Array(3).fill('proposed')])
    expect(context.bugs).toEqual([])
  })
})

it('a full disk under the store holds everything, is told, and costs no attempt', async () => {
  const bench = createWatchBench()
  const { putAll, until, ended, told, context, delivered, open } = bench
  let isFull = true
  const atomically: typeof context.store.atomically = (work) => {
    if (isFull) throw new PostlotseError('store-full', 'database or disk is full')
    return context.store.atomically(work)
  }
  putAll(NAMES)
  const services = [open({ ...context, store: { ...context.store, atomically } })]
  await until(() => told.includes('problem store-full'), services)
  expect(delivered()).toEqual([])
  isFull = false
  await until(ended(3), [open()])
  expect(delivered().toSorted()).toEqual(NAMES)
  expect(context.store.jobs.list().map(({ attempts }) => attempts)).toEqual([1, 1, 1])
})

it('an archive that cannot be written makes only the original wait: it is delivered once', async () => {
  const { put, until, ended, told, at, below, delivered } = createWatchBench({
    plan: (folder) => ({ afterwards: { kind: 'archive', folder: path.join(folder, 'archiv') } }),
  })
  writeFileSync(at('archiv'), 'kein Ordner')
  put('a.pdf')
  await until(() => told.filter((line) => line === 'output-not-writable waits a.pdf').length >= 2)
  expect([delivered(), below('eingang')]).toEqual([['a.pdf'], ['a.pdf']])
  rmSync(at('archiv'))
  await until(ended(1))
  expect([delivered(), below('eingang'), below('archiv').map((name) => path.basename(name))]).toEqual([['a.pdf'], [], ['a.pdf']])
})

describe('a network drive', () => {
  it('that is away so long that its files were given up is told; they are read when it is back', async () => {
    const { putAll, until, told, at, delivered, context, open } = createWatchBench()
    putAll(NAMES)
    const service = open()
    for (let look = 0; look < 2; look++) {
      context.setNow(context.now() + 3_000)
      await service.look()
    }
    expect(service.health().waiting).toBe(3)
    renameSync(at('eingang'), at('weg'))
    let isAway = true
    await until(() => {
      if (isAway && told.filter((line) => line.endsWith(' gone')).length === 3) {
        renameSync(at('weg'), at('eingang'))
        isAway = false
      }
      return told.filter((line) => line.endsWith(' kept')).length === 3
    }, [service])
    expect(told).toContain('gone eingang')
    expect(delivered().toSorted()).toEqual(NAMES)
    expect(context.store.documents.rows().map(({ state }) => state)).toEqual(Array(3).fill('delivered'))
  })

  it('that goes while a file is read costs nothing but time', async () => {
    const pages = createFakePages()
    let reads = 0
    const { put, until, ended, at, delivered, told } = createWatchBench({
      context: {
        ports: {
          pages: {
            ...pages,
            inspect: async (content, signal) => {
              if (reads++ === 0) renameSync(at('eingang'), at('weg'))
              return pages.inspect(content, signal)
            },
          },
        },
      },
    })
    put('a.pdf')
    await until(() => {
      if (existsSync(at('weg')) && told.some((line) => line === 'gone eingang')) renameSync(at('weg'), at('eingang'))
      return ended(1)()
    })
    await until(() => delivered().length > 0)
    expect(delivered()).toEqual(['a.pdf'])
  })
})

describe('a file that another program holds', () => {
  const held = (isHeld: () => boolean) => {
    const pages = createFakePages()
    return {
      ports: {
        pages: {
          ...pages,
          inspect: ((content, signal) =>
            isHeld() ? Promise.reject(new PostlotseError('no-permission', 'EBUSY')) : pages.inspect(content, signal)) as typeof pages.inspect,
        },
      },
    }
  }

  it('for ten minutes is read when it is free', async () => {
    let free = 0
    const { put, until, ended, told, context, delivered } = createWatchBench({ context: held(() => context.now() < free) })
    free = context.now() + 600_000
    put('a.pdf')
    await until(ended(1))
    expect(told).toContain('no-permission waits a.pdf')
    expect([delivered(), told.at(-1)]).toEqual([['a.pdf'], 'end a.pdf kept'])
  })

  it('for ever is told with its reason, stays where it is, and stops nothing', async () => {
    const { put, until, ended, told, below } = createWatchBench({ context: held(() => true), plan: () => ({ afterwards: { kind: 'remove' } }) })
    put('a.pdf')
    await until(ended(1))
    expect(told.at(-1)).toBe('end a.pdf no-permission')
    expect(below('ablage').filter((name) => name.endsWith('.grund.txt'))).toHaveLength(1)
  })
})
