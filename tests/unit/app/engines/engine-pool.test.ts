import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type CallOptions, EnginePool } from '../../../../electron/app/engines/engine-pool.ts'
import { FakeEngineChannel } from '../../../faults/engines/fake-engine-channel.ts'

const call = (signal: AbortSignal = new AbortController().signal): CallOptions => ({ timeoutMs: 1000, timeoutCode: 'page-timeout', signal })

/** A pool whose processes the test plays. `channel(i)` is the i-th process that was started. */
function poolOf(options: { size?: number; recycleAfter?: number; mostBytes?: number } = {}) {
  const channels: FakeEngineChannel[] = []
  const pool = new EnginePool({
    kind: 'ocr',
    size: options.size ?? 1,
    ...(options.recycleAfter === undefined ? {} : { recycleAfter: options.recycleAfter }),
    ...(options.mostBytes === undefined ? {} : { mostBytes: options.mostBytes }),
    spawn: () => {
      channels.push(new FakeEngineChannel())
      return channels.at(-1) as FakeEngineChannel
    },
  })
  const channel = (i: number): FakeEngineChannel => channels[i] ?? expect.unreachable(`process ${i} was never started`)
  return { pool, channels, channel }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('EnginePool', () => {
  it('starts a process with the first call, not before', async () => {
    const { pool, channels, channel } = poolOf()
    expect(channels).toHaveLength(0)
    const result = pool.call('recognize', ['page'], call())
    expect(channel(0).lastRequest).toMatchObject({ method: 'recognize', args: ['page'] })
    channel(0).answer('words')
    expect(await result).toBe('words')
  })

  it('can start one ahead, and starts no second one for the first call', () => {
    const { pool, channels } = poolOf({ size: 2 })
    pool.warm()
    pool.warm()
    void pool.call('recognize', [], call())
    expect(channels).toHaveLength(1)
  })

  it('queues what its processes cannot take yet, first come first served', async () => {
    const { pool, channels, channel } = poolOf({ size: 2 })
    const results = ['a', 'b', 'c', 'd'].map((page) => pool.call('recognize', [page], call()))
    expect(channels).toHaveLength(2)
    channel(1).answer('B')
    expect(channel(1).lastRequest.args).toEqual(['c'])
    channel(1).answer('C')
    expect(channel(1).lastRequest.args).toEqual(['d'])
    channel(1).answer('D')
    channel(0).answer('A')
    expect(await Promise.all(results)).toEqual(['A', 'B', 'C', 'D'])
  })

  it('passes expected errors and bugs of the engine on', async () => {
    const { pool, channel } = poolOf()
    const first = pool.call('recognize', [], call())
    channel(0).fail({ kind: 'expected', code: 'page-unreadable', detail: 'bad strip' })
    await expect(first).rejects.toMatchObject({ code: 'page-unreadable', detail: 'bad strip' })
    const second = pool.call('recognize', [], call())
    channel(0).fail({ kind: 'bug', message: 'x is undefined', stack: 'there' })
    await expect(second).rejects.toMatchObject({ message: 'x is undefined', stack: 'there' })
  })

  it('ignores an answer to a question it did not ask', async () => {
    const { pool, channel } = poolOf()
    const result = pool.call('recognize', [], call())
    channel(0).answer('stale', channel(0).lastRequest.id + 1)
    channel(0).answer('right')
    expect(await result).toBe('right')
  })
})

describe('a process that dies', () => {
  it('costs nothing but time: the call is tried again in a fresh one', async () => {
    const { pool, channels, channel } = poolOf()
    const result = pool.call('recognize', ['page'], call())
    channel(0).crash()
    expect(channel(1).lastRequest.args).toEqual(['page'])
    channel(1).answer('words')
    expect(await result).toBe('words')
    expect(channels).toHaveLength(2)
  })

  it('is tried again before calls that wait', () => {
    const { pool, channel } = poolOf()
    for (const page of ['a', 'b']) void pool.call('recognize', [page], call())
    channel(0).crash()
    expect(channel(1).lastRequest.args).toEqual(['a'])
  })

  it('twice fails the call with engine-crashed, and the next call gets a fresh process', async () => {
    const { pool, channel } = poolOf()
    const bad = pool.call('recognize', ['bad'], call())
    const good = pool.call('recognize', ['good'], call())
    channel(0).crash()
    channel(1).crash('SIGSEGV')
    await expect(bad).rejects.toMatchObject({ code: 'engine-crashed', detail: 'ocr: SIGSEGV' })
    channel(2).answer('words')
    expect(await good).toBe('words')
  })

  it('while idle is replaced at the next call', async () => {
    const { pool, channel } = poolOf()
    const first = pool.call('recognize', [], call())
    channel(0).answer(1)
    await first
    channel(0).crash()
    const second = pool.call('recognize', [], call())
    channel(1).answer(2)
    expect(await second).toBe(2)
  })

  it('leaves calls in other processes alone', async () => {
    const { pool, channel } = poolOf({ size: 2 })
    const first = pool.call('recognize', ['a'], call())
    const second = pool.call('recognize', ['b'], call())
    channel(0).crash()
    channel(1).answer('B')
    channel(2).answer('A')
    expect(await Promise.all([first, second])).toEqual(['A', 'B'])
  })
})

describe('a call over its time limit', () => {
  it('fails with its code and costs the process', async () => {
    const { pool, channel } = poolOf()
    const result = pool.call('recognize', [], call())
    const failure = expect(result).rejects.toMatchObject({ code: 'page-timeout', detail: 'ocr.recognize over 1000 ms' })
    vi.advanceTimersByTime(999)
    expect(channel(0).killed).toBe(false)
    vi.advanceTimersByTime(1)
    await failure
    expect(channel(0).killed).toBe(true)
  })

  it('is not tried again, and calls that wait run in a fresh process', async () => {
    const { pool, channels, channel } = poolOf()
    const slow = pool.call('recognize', ['slow'], call())
    const failure = expect(slow).rejects.toMatchObject({ code: 'page-timeout' })
    const next = pool.call('recognize', ['next'], call())
    await vi.advanceTimersByTimeAsync(1000)
    await failure
    expect(channel(1).lastRequest.args).toEqual(['next'])
    channel(1).answer('words')
    expect(await next).toBe('words')
    expect(channels).toHaveLength(2)
  })

  it('does not count the time it waited for a process', async () => {
    const { pool, channel } = poolOf()
    const first = pool.call('recognize', ['first'], { ...call(), timeoutMs: 5000 })
    const second = pool.call('recognize', ['second'], call())
    await vi.advanceTimersByTimeAsync(4000)
    channel(0).answer(1)
    channel(0).answer(2)
    expect(await Promise.all([first, second])).toEqual([1, 2])
  })

  it('in time is not killed later', async () => {
    const { pool, channel } = poolOf()
    const result = pool.call('recognize', [], call())
    channel(0).answer('words')
    await result
    await vi.advanceTimersByTimeAsync(10_000)
    expect(channel(0).killed).toBe(false)
  })
})

describe('cancelling', () => {
  it('before the call starts no process', async () => {
    const { pool, channels } = poolOf()
    await expect(pool.call('recognize', [], call(AbortSignal.abort()))).rejects.toMatchObject({ code: 'cancelled' })
    expect(channels).toHaveLength(0)
  })

  it('while waiting means that the engine is never asked', async () => {
    const { pool, channel } = poolOf()
    const controller = new AbortController()
    const first = pool.call('recognize', ['first'], call())
    const waiting = pool.call('recognize', ['waiting'], call(controller.signal))
    controller.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
    channel(0).answer('words')
    await first
    expect(channel(0).requests).toHaveLength(1)
  })

  it('while running ends the call at once', async () => {
    const { pool } = poolOf()
    const controller = new AbortController()
    const running = pool.call('recognize', [], call(controller.signal))
    controller.abort()
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('stops listening once the call has ended', async () => {
    const { pool, channel } = poolOf()
    const controller = new AbortController()
    const removed = vi.spyOn(controller.signal, 'removeEventListener')
    const result = pool.call('recognize', [], call(controller.signal))
    channel(0).answer('words')
    await result
    expect(removed).toHaveBeenCalledWith('abort', expect.any(Function))
  })
})

describe('recycling', () => {
  it('replaces a process after its number of calls, without losing one', async () => {
    const { pool, channels, channel } = poolOf({ recycleAfter: 2 })
    const results = [1, 2, 3].map((page) => pool.call('recognize', [page], call()))
    channel(0).answer('one')
    expect(channel(0).killed).toBe(false)
    channel(0).answer('two')
    expect(channel(0).killed).toBe(true)
    channel(1).answer('three')
    expect(await Promise.all(results)).toEqual(['one', 'two', 'three'])
    expect(channels).toHaveLength(2)
  })

  it('replaces a process that has grown too large, after its call', async () => {
    const { pool, channel } = poolOf({ mostBytes: 1_000 })
    const results = [1, 2].map((page) => pool.call('recognize', [page], call()))
    channel(0).answer('one', undefined, 1_000)
    expect(channel(0).killed).toBe(false)
    channel(0).answer('two', undefined, 1_001)
    expect(channel(0).killed).toBe(true)
    expect(await Promise.all(results)).toEqual(['one', 'two'])
  })
})

describe('stopping', () => {
  it('kills all processes and ends running and waiting calls as cancelled', async () => {
    const { pool, channel } = poolOf()
    const results = Promise.allSettled([pool.call('recognize', ['running'], call()), pool.call('recognize', ['waiting'], call())])
    pool.stop()
    expect(channel(0).killed).toBe(true)
    expect((await results).map((r) => r.status === 'rejected' && r.reason.code)).toEqual(['cancelled', 'cancelled'])
  })

  it('starts nothing again for a call that was running', async () => {
    const { pool, channels } = poolOf()
    const result = pool.call('recognize', [], call())
    const failure = expect(result).rejects.toMatchObject({ code: 'cancelled' })
    pool.stop()
    await failure
    expect(channels).toHaveLength(1)
  })

  it('is final: a later call is refused instead of waiting for ever', async () => {
    const { pool, channels } = poolOf()
    pool.stop()
    await expect(pool.call('recognize', [], call())).rejects.toMatchObject({ code: 'cancelled' })
    expect(channels).toHaveLength(0)
  })
})
