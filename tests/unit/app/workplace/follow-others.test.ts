/** The window beside the service: what the other process does to the store shows here. */
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openStore } from '../../../../electron/adapters/sqlite/open-store.ts'
import { createIntakeQueue } from '../../../../electron/app/inbox/intake-queue.ts'
import { createFollowOthers } from '../../../../electron/app/workplace/follow-others.ts'
import type { Store } from '../../../../electron/core/ports/store/store.ts'
import { createTestContext, type TestContext } from '../../../fixtures/workplace/create-test-context.ts'

const KEY = '6f'.repeat(32)

let context: TestContext
let stores: Store[]
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  context = createTestContext()
  stores = []
})
afterEach(() => {
  for (const store of stores) store.close()
  vi.useRealTimers()
})
function open(shared: boolean): Store {
  const store = openStore(path.join(context.folder, 'shared.db'), KEY, { shared })
  stores.push(store)
  return store
}

it('files that the service added and read appear in the queue, and the window is told', () => {
  const [mine, others] = [open(true), open(true)]
  const window = { ...context, store: mine }
  const queue = createIntakeQueue(window, { jobs: 1 })
  const follow = createFollowOthers(window, queue)
  follow.start()
  const [job] = others.jobs.add([{ path: '/post/a.pdf', root: '/post', origin: 'folder' }], context.now())
  others.jobs.take(context.now(), 60_000)
  vi.advanceTimersByTime(1_000)
  expect(queue.batch().files).toMatchObject([{ name: 'a.pdf', state: 'running' }])
  others.jobs.finish(job?.id ?? 0, ['x'])
  vi.advanceTimersByTime(1_000)
  expect(queue.batch()).toMatchObject({ done: 1, files: [{ state: 'done', documentIds: ['x'] }] })
  others.jobs.clear()
  vi.advanceTimersByTime(1_000)
  expect(queue.batch().total).toBe(0)
  expect(context.emitted.filter(({ name }) => name === 'documents.changed')).toHaveLength(3)
  follow.stop()
})

it('a running file of the service is not taken from it when the window starts', async () => {
  const [mine, others] = [open(true), open(true)]
  others.jobs.add([{ path: context.addFile('a.pdf', 'x'), root: context.folder, origin: 'window' }], context.now())
  others.jobs.take(context.now(), 60_000)
  const queue = createIntakeQueue({ ...context, store: mine }, { jobs: 1 })
  queue.start()
  await queue.stop()
  expect(others.jobs.list()).toMatchObject([{ state: 'running', attempts: 1 }])
})

it('over a store of its own nothing is looked for', () => {
  const mine = open(false)
  const asked = vi.fn(mine.changedElsewhere)
  const follow = createFollowOthers({ ...context, store: { ...mine, changedElsewhere: asked } }, { reload: () => undefined })
  follow.start()
  vi.advanceTimersByTime(10_000)
  follow.stop()
  expect(asked).not.toHaveBeenCalled()
})
