/** Two processes over one store: app and service share one queue by leases. Two connections behave as two processes do. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../../../electron/adapters/sqlite/open-store.ts'
import type { Store } from '../../../../electron/core/ports/store/store.ts'
import type { NewJob } from '../../../../electron/shared/domain/job.ts'

const KEY = '4d'.repeat(32)
const NOW = Date.parse('2026-03-02T07:30:00.000Z')
const LEASE = 60_000

let folder = ''
let app: Store
let service: Store
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'shared-'))
  ;[app, service] = [open(), open()]
})
afterEach(() => {
  app.close()
  service.close()
  rmSync(folder, { recursive: true, force: true })
})
const open = (shared = true) => openStore(path.join(folder, 'postlotse.db'), KEY, { shared })
const job = (name: string, more: Partial<NewJob> = {}): NewJob => ({ path: `/post/${name}`, root: '/post', origin: 'folder', ...more })

it('each job is taken by one of them', () => {
  app.jobs.add(
    ['a', 'b', 'c', 'd'].map((name) => job(name)),
    NOW,
  )
  const taken = [app, service, app, service].map((store) => store.jobs.take(NOW, LEASE)?.path)
  expect(taken).toEqual(['/post/a', '/post/b', '/post/c', '/post/d'])
  expect([app.jobs.take(NOW, LEASE), service.jobs.take(NOW, LEASE)]).toEqual([undefined, undefined])
})

it('each takes only what it may', () => {
  app.jobs.add([job('a', { root: '/scanner' }), job('b', { origin: 'window' }), job('c')], NOW)
  expect(service.jobs.countOpen({ folders: ['/post'], others: false })).toEqual({ waiting: 1, running: 0 })
  expect(service.jobs.take(NOW, LEASE, { folders: ['/post'], others: false })?.path).toBe('/post/c')
  expect(service.jobs.take(NOW, LEASE, { folders: ['/post'], others: false })).toBeUndefined()
  expect(app.jobs.take(NOW, LEASE, { folders: [], others: true })?.path).toBe('/post/b')
  expect(service.jobs.isOpen('/post/a')).toBe(true)
})

describe('a job whose lease was over and that the other has now', () => {
  const lose = () => {
    app.jobs.add([job('a')], NOW)
    const id = service.jobs.take(NOW, LEASE)?.id ?? 0
    expect(app.jobs.take(NOW + LEASE, LEASE)).toMatchObject({ id, attempts: 1 })
    return id
  }

  it.each<[string, (id: number) => unknown]>([
    ['finished', (id) => service.jobs.finish(id, ['x'])],
    ['read', (id) => service.jobs.noteRead(id, ['x'])],
    ['failed', (id) => service.jobs.fail(id, { code: 'timeout', detail: '' })],
    ['failed for now', (id) => service.jobs.fail(id, { code: 'timeout', detail: '' }, NOW)],
  ])('cannot be told as %s by the one that lost it', (_, tell) => {
    const id = lose()
    expect(tell(id)).toBe(false)
    expect(app.jobs.find(id)).toMatchObject({ state: 'running', attempts: 1, documentIds: [] })
  })

  it('cannot be put back or kept by the one that lost it', () => {
    const id = lose()
    service.jobs.putBack(id)
    service.jobs.extendLease(id, NOW + 100 * LEASE)
    expect(app.jobs.find(id)).toMatchObject({ state: 'running', attempts: 1 })
    expect(service.jobs.take(NOW + 2 * LEASE - 1, LEASE)).toBeUndefined()
    expect(service.jobs.take(NOW + 2 * LEASE, LEASE)).toMatchObject({ id, state: 'running' })
  })

  it('is finished by the one that has it', () => {
    const id = lose()
    expect(app.jobs.finish(id, ['x'])).toBe(true)
    expect(service.jobs.find(id)).toMatchObject({ state: 'done', documentIds: ['x'] })
  })
})

it('what a living process reads stays with it when another one starts', () => {
  app.jobs.add([job('a')], NOW)
  const id = service.jobs.take(NOW, LEASE)?.id ?? 0
  app.jobs.endDeadLeases()
  expect([app.jobs.take(NOW, LEASE), service.jobs.finish(id, ['x'])]).toEqual([undefined, true])
})

it('a file that must be read alone waits only for what its own process reads', () => {
  app.jobs.add([job('a')], NOW)
  for (let death = 0; death < 2; death++) {
    const dying = open()
    dying.jobs.take(NOW + death * LEASE, LEASE)
    dying.close()
  }
  const later = NOW + 2 * LEASE
  app.jobs.add([job('b'), job('c')], later)
  expect([service.jobs.take(later, LEASE)?.path, service.jobs.take(later, LEASE)?.path]).toEqual(['/post/b', '/post/c'])
  expect([service.jobs.take(later, LEASE)?.path, app.jobs.take(later, LEASE)?.path]).toEqual([undefined, '/post/a'])
})

it('a print of a document that the other is reading is still there after one opens; only the reader itself asks it', () => {
  const print = { words: 'ab', looks: [], keys: [1, 2] }
  const similar = (store: Store, id: string) => store.documents.mostSimilar(print, id, () => true)
  expect(similar(service, 'x:1-1')).toBeUndefined()
  const third = open()
  expect([similar(third, 'y:1-1'), similar(service, 'z:1-1')]).toEqual([undefined, 'x:1-1'])
  third.close()
})

it('a clock that was put back holds up nothing', () => {
  app.jobs.add([job('a'), job('b')], NOW)
  const year = 365 * 24 * 3_600_000
  const first = app.jobs.take(NOW, LEASE)?.id ?? 0
  app.jobs.fail(first, { code: 'timeout', detail: '' }, NOW + 5_000)
  app.jobs.take(NOW, LEASE)
  expect([service.jobs.take(NOW - year, LEASE)?.path, service.jobs.take(NOW - year, LEASE)?.path]).toEqual(['/post/a', '/post/b'])
})

it('what one writes the other sees and is told; its own writing is no news', () => {
  expect(app.changedElsewhere()).toBe(false)
  service.values.set('a', 1)
  app.values.set('b', 2)
  expect([app.changedElsewhere(), app.changedElsewhere(), app.values.get('a')]).toEqual([true, false, 1])
})

it('the log of both is one chain', () => {
  for (const store of [app, service, app]) store.audit.append([{ at: '2026-03-02T07:30:00.000Z', user: 'postlotse', action: 'exported', data: {} }])
  expect([app.audit.verify(), service.audit.verify()]).toEqual([{ entries: 3 }, { entries: 3 }])
})

it('who wants it alone is refused while others have it', () => {
  expect(() => open(false)).toThrow(expect.objectContaining({ code: 'store-in-use' }))
})
