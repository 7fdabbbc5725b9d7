import { beforeEach, describe, expect, it } from 'vitest'
import type { JobStore } from '../../../electron/core/ports/store/job-store.ts'
import type { Job, NewJob } from '../../../electron/shared/domain/job.ts'
import type { StoreUnderTest } from './store-under-test.ts'

const NOW = Date.parse('2026-03-02T07:30:00.000Z')
const LEASE = 60_000

export function describeJobStore(tested: StoreUnderTest): void {
  describe('jobs', () => {
    let jobs: JobStore
    beforeEach(() => {
      jobs = tested.store().jobs
    })
    const add = (...names: string[]) => jobs.add(names.map(jobOf), NOW).map((job) => job.id)
    const take = (now = NOW): Job => {
      const job = jobs.take(now, LEASE)
      if (!job) throw new Error('nothing to take')
      return job
    }
    const die = () => {
      jobs = tested.reopen().jobs
      jobs.endDeadLeases()
    }
    const states = () => jobs.list().map((job) => job.state)

    it('are added waiting, in order', () => {
      add('a.pdf', 'b.pdf')
      expect(jobs.list()).toMatchObject([
        { path: '/post/a.pdf', root: '/post', origin: 'window', state: 'waiting', attempts: 0, addedAt: '2026-03-02T07:30:00.000Z', documentIds: [] },
        { path: '/post/b.pdf' },
      ])
    })

    it('are taken oldest first, each once, and count the attempt', () => {
      add('a.pdf', 'b.pdf')
      expect([take(), take()]).toMatchObject([
        { path: '/post/a.pdf', state: 'running', attempts: 1 },
        { path: '/post/b.pdf', state: 'running', attempts: 1 },
      ])
      expect(jobs.take(NOW, LEASE)).toBeUndefined()
    })

    it('are taken up again after a crash, when their lease is over and not before; the attempt does not count', () => {
      add('a.pdf')
      take()
      jobs = tested.reopen().jobs
      expect(jobs.take(NOW + LEASE - 1, LEASE)).toBeUndefined()
      expect(take(NOW + LEASE)).toMatchObject({ path: '/post/a.pdf', attempts: 1 })
    })

    it('whose process is gone need not wait for the end of their lease', () => {
      add('a.pdf')
      take()
      die()
      expect(states()).toEqual(['waiting'])
      expect(take()).toMatchObject({ path: '/post/a.pdf', attempts: 1 })
    })

    it('over which two processes died are read last, and while nothing else is', () => {
      const [a = 0, b = 0] = add('a.pdf', 'b.pdf')
      for (let deaths = 0; deaths < 2; deaths++) {
        take()
        take()
        die()
      }
      const [c = 0, d = 0] = add('c.pdf', 'd.pdf')
      expect([take().id, take().id, jobs.take(NOW, LEASE)]).toEqual([c, d, undefined])
      jobs.finish(c, [])
      expect(jobs.take(NOW, LEASE)).toBeUndefined()
      jobs.finish(d, [])
      expect([take().id, jobs.take(NOW, LEASE)]).toEqual([a, undefined])
      jobs.finish(a, [])
      expect(take().id).toBe(b)
    })

    it('count an attempt over which the process died only from the third on, when they were read alone', () => {
      add('a.pdf')
      const attempts = Array.from({ length: 5 }).map(() => {
        const begun = take().attempts
        die()
        return begun
      })
      expect(attempts).toEqual([1, 1, 1, 2, 3])
    })

    it('that were tried twice come after everything that is due', () => {
      const [id = 0] = add('a.pdf', 'b.pdf')
      for (const later of [0, 1, 2]) expect(take(NOW + later * LEASE)).toMatchObject({ path: later < 2 ? '/post/a.pdf' : '/post/b.pdf' })
      expect(take(NOW + 2 * LEASE)).toMatchObject({ id, attempts: 3 })
    })

    it('stay with whoever extends the lease', () => {
      const [id = 0] = add('a.pdf')
      take()
      jobs.extendLease(id, NOW + 3 * LEASE)
      expect(jobs.take(NOW + 2 * LEASE, LEASE)).toBeUndefined()
    })

    it('finish with their documents, and are not taken any more', () => {
      const [id = 0] = add('a.pdf')
      take()
      jobs.finish(id, ['x:1-1', 'x:2-3'])
      expect(tested.reopen().jobs.find(id)).toMatchObject({ state: 'done', documentIds: ['x:1-1', 'x:2-3'] })
      expect(tested.store().jobs.take(NOW + 10 * LEASE, LEASE)).toBeUndefined()
    })

    it('fail for good without a time to try again', () => {
      const [id = 0] = add('a.pdf')
      take()
      jobs.fail(id, { code: 'vanished', detail: 'ENOENT' })
      expect(jobs.find(id)).toMatchObject({ state: 'failed', error: { code: 'vanished', detail: 'ENOENT' } })
      expect(jobs.take(NOW + 10 * LEASE, LEASE)).toBeUndefined()
    })

    it('wait for their next try, and still say why the last one failed', () => {
      const [id = 0] = add('a.pdf')
      take()
      jobs.fail(id, { code: 'timeout', detail: '' }, NOW + 5_000)
      expect(jobs.find(id)).toMatchObject({ state: 'waiting', error: { code: 'timeout' } })
      expect(jobs.take(NOW + 4_999, LEASE)).toBeUndefined()
      expect(take(NOW + 5_000)).toMatchObject({ id, attempts: 2 })
    })

    it('lose the error when they finish after all', () => {
      const [id = 0] = add('a.pdf')
      take()
      jobs.fail(id, { code: 'timeout', detail: '' }, NOW)
      take()
      jobs.finish(id, [])
      expect(jobs.find(id)).not.toHaveProperty('error')
    })

    it('put back do not count the attempt and are due at once', () => {
      const [id = 0] = add('a.pdf')
      take()
      jobs.putBack(id)
      expect(jobs.find(id)).toMatchObject({ state: 'waiting', attempts: 0 })
      expect(take()).toMatchObject({ id, attempts: 1 })
    })

    it('are cancelled while they wait or run, not when they are over', () => {
      const ids = add('a.pdf', 'b.pdf', 'c.pdf')
      take()
      jobs.finish(take().id, [])
      expect(jobs.cancel([...ids, 99])).toBe(2)
      expect(states()).toEqual(['cancelled', 'done', 'cancelled'])
    })

    it('that were cancelled stay so, whatever their work says afterwards', () => {
      const [id = 0] = add('a.pdf')
      take()
      jobs.cancel([id])
      jobs.finish(id, ['x'])
      jobs.fail(id, { code: 'timeout', detail: '' }, NOW)
      jobs.putBack(id)
      expect(jobs.find(id)).toMatchObject({ state: 'cancelled', documentIds: [] })
    })

    it('are cleared when they are over; numbers are not used twice', () => {
      const ids = add('a.pdf', 'b.pdf')
      jobs.finish(take().id, [])
      jobs.clear()
      expect(jobs.list().map((job) => job.id)).toEqual(ids.slice(1))
      jobs.cancel(ids)
      jobs.clear()
      expect(add('c.pdf')[0]).toBeGreaterThan(ids[1] ?? 0)
    })

    it('are not found under a wrong number', () => expect(jobs.find(7)).toBeUndefined())
  })
}

function jobOf(name: string): NewJob {
  return { path: `/post/${name}`, root: '/post', origin: 'window' }
}
