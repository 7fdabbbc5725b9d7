/** Watched folders over real files: what is taken in, once, and what the window is told of them. */

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createWatchedFolders } from '../../../../electron/app/inbox/watched-folders.ts'
import type { NewJob } from '../../../../electron/shared/domain/job.ts'
import type { WatchedFolder } from '../../../../electron/shared/settings/preferences.ts'
import { createTestContext, type TestContext } from '../../../fixtures/workplace/create-test-context.ts'
import { exampleDocument } from '../../../fixtures/workplace/example-document.ts'
import { exampleSource } from '../../../fixtures/workplace/example-source.ts'
import { paperOf } from '../../../fixtures/workplace/fake-engines.ts'

const PAPER = paperOf('Widerspruch')

function watch(changes: Partial<WatchedFolder> = {}, context: TestContext = createTestContext()) {
  const folder = path.join(context.folder, 'Scanner')
  mkdirSync(folder, { recursive: true })
  const set = (preferences: object) => context.store.values.set('preferences', { ...context.preferences(), ...preferences })
  set({ watchedFolders: [{ path: folder, afterwards: 'keep', split: 'automatic', active: true, ...changes }] })
  const queued: string[] = []
  const events = { jobsChanged: () => undefined, documentsChanged: () => undefined, flush: () => undefined }
  const queue = {
    events,
    addJobs: (jobs: readonly NewJob[]) => {
      for (const job of jobs) queued.push(path.relative(job.root, job.path))
      return jobs.length
    },
  }
  const folders = createWatchedFolders(context, queue)
  return {
    context,
    folder,
    set,
    queued,
    folders,
    put: (name: string, contents: Uint8Array | string = PAPER) => {
      writeFileSync(path.join(folder, name), contents)
      utimesSync(path.join(folder, name), context.now() / 1000, context.now() / 1000)
    },
    /** Looks with 3 seconds between them. */
    looks: async (count: number) => {
      for (let i = 0; i < count; i++) {
        context.setNow(context.now() + 3_000)
        await folders.look()
      }
      return queued.splice(0)
    },
  }
}

function storeBytes({ store }: TestContext, bytes: Uint8Array): void {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { source, pages } = exampleSource({ id: sha256, keptSha256: sha256 })
  store.sources.add(source, pages, bytes)
  store.documents.add([exampleDocument({ sourceId: sha256 })])
}

describe('a file', () => {
  it('is queued when two looks saw it unchanged, and never again', async () => {
    const { put, looks } = watch()
    put('brief.pdf')
    expect(await looks(1)).toEqual([])
    expect(await looks(1)).toEqual(['brief.pdf'])
    expect(await looks(3)).toEqual([])
  })

  it('is not queued again after a restart, but is when it changed', async () => {
    const first = watch()
    first.put('brief.pdf')
    first.put('zweiter.pdf', paperOf('Mahnung'))
    await first.looks(2)
    const second = watch({}, first.context)
    second.put('zweiter.pdf', paperOf('Mahnung, zweite Fassung'))
    expect(await second.looks(2)).toEqual(['zweiter.pdf'])
  })

  it('whose contents are in the store is not queued, under whatever name', async () => {
    const { context, put, looks } = watch()
    storeBytes(context, PAPER)
    put('umbenannt.pdf')
    expect(await looks(3)).toEqual([])
  })

  it('that a crash left behind after taking it in is cleared away where the folder says so', async () => {
    const { context, folder, put, looks } = watch({ afterwards: 'remove' })
    storeBytes(context, PAPER)
    put('uebrig.pdf')
    put('neu.pdf', paperOf('Mahnung'))
    expect(await looks(2)).toEqual(['neu.pdf'])
    expect([existsSync(path.join(folder, 'uebrig.pdf')), existsSync(path.join(folder, 'neu.pdf'))]).toEqual([false, true])
  })

  it('is found again if it could not be put into the queue', async () => {
    const { context, put, looks, folders, queued } = watch()
    put('brief.pdf')
    await looks(1)
    const { set } = context.store.values
    context.setNow(context.now() + 3_000)
    Object.assign(context.store.values, {
      set: () => {
        throw new Error('no room')
      },
    })
    await expect(folders.look()).rejects.toThrow('no room')
    Object.assign(context.store.values, { set })
    queued.length = 0
    expect(await looks(1)).toEqual(['brief.pdf'])
  })
})

describe('the watch', () => {
  it('goes on after a bug of ours, and reports it', async () => {
    const { context, folders, put, queued } = watch()
    const { preferences } = context
    let isBroken = true
    Object.assign(context, {
      preferences: () => {
        if (!isBroken) return preferences()
        isBroken = false
        throw new TypeError('a bug')
      },
    })
    put('brief.pdf')
    vi.useFakeTimers({ toFake: ['setTimeout'], shouldAdvanceTime: true, advanceTimeDelta: 500 })
    onTestFinished(() => void vi.useRealTimers())
    folders.start()
    await vi.waitFor(() => {
      context.setNow(context.now() + 3_000)
      expect(queued).toEqual(['brief.pdf'])
    }, 20_000)
    await folders.stop()
    expect(context.bugs).toMatchObject([{ message: 'a bug' }])
  })
})

describe('a folder', () => {
  const stateOf = (folders: ReturnType<typeof createWatchedFolders>) => folders.states().map(({ state }) => state)

  it('that is away is told, and goes on when it is back', async () => {
    const { folder, folders, put, looks } = watch()
    put('brief.pdf')
    await looks(1)
    renameSync(folder, `${folder}-fort`)
    await looks(1)
    expect(stateOf(folders)).toEqual(['unreachable'])
    renameSync(`${folder}-fort`, folder)
    expect(await looks(2)).toEqual(['brief.pdf'])
    expect(stateOf(folders)).toEqual(['watching'])
  })

  it('is left alone while watching is paused or the folder is switched off', async () => {
    const { folders, set, put, looks, context, folder } = watch()
    put('brief.pdf')
    set({ watchingPaused: true })
    expect(await looks(3)).toEqual([])
    expect(stateOf(folders)).toEqual(['paused'])
    set({ watchingPaused: false, watchedFolders: [{ ...context.preferences().watchedFolders[0], active: false }] })
    expect(await looks(3)).toEqual([])
    expect(stateOf(folders)).toEqual(['off'])
    rmSync(folder, { recursive: true })
    expect(stateOf(folders)).toEqual(['off'])
  })
})
