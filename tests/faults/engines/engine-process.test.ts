/** Real engine processes that are killed, hang or meet broken files: a call is lost at most once, and no process stays behind. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { EngineConfig } from '../../../electron/app/engines/engine-contract.ts'
import { type CallOptions, type EngineChannel, EnginePool } from '../../../electron/app/engines/engine-pool.ts'
import type { InspectedFile } from '../../../electron/core/ports/page-reader.ts'
import { limitsSchema } from '../../../electron/shared/settings/settings.ts'
import { createSpawnEngine } from '../../../electron/workers/spawn-engine.ts'

const resource = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const CONFIG: EngineConfig = { limits: limitsSchema.parse({}), modelsFolder: resource('models'), ocrFolder: resource('resources/ocr') }
const LETTER = { kind: 'paged', file: resource('resources/samples/brief-widerspruch.pdf'), mediaType: 'application/pdf' }
const call = (timeoutMs = 60_000): CallOptions => ({ timeoutMs, timeoutCode: 'timeout', signal: new AbortController().signal })

interface Started {
  readonly channel: EngineChannel
  readonly exited: Promise<string>
}

/** A pool of one real process; `started` holds every process it ever had, `onStart` is called with each. */
function realPool(onStart: (channel: EngineChannel, count: number) => void = () => undefined) {
  const spawn = createSpawnEngine(CONFIG)
  const started: Started[] = []
  const pool = new EnginePool({
    kind: 'pdf',
    size: 1,
    spawn: (kind) => {
      const channel = spawn(kind)
      started.push({ channel, exited: new Promise((resolve) => channel.onExit(resolve)) })
      onStart(channel, started.length)
      return channel
    },
  })
  pools.push(pool)
  return { pool, started }
}

const pools: EnginePool[] = []
afterEach(() => {
  for (const pool of pools.splice(0)) pool.stop()
})

describe('an engine process', () => {
  it('answers, and is used again', async () => {
    const { pool, started } = realPool()
    const first = (await pool.call('inspect', [LETTER], call())) as InspectedFile
    const second = (await pool.call('inspect', [LETTER], call())) as InspectedFile
    expect(first.pages.map((page) => page.number)).toEqual([1, 2])
    expect(second).toEqual(first)
    expect(started).toHaveLength(1)
  })

  it('killed while it works (kill -9) costs no document', async () => {
    const { pool, started } = realPool((channel, count) => {
      if (count === 1) setImmediate(() => channel.kill())
    })
    const file = (await pool.call('inspect', [LETTER], call())) as InspectedFile
    expect(file.pages).toHaveLength(2)
    expect(started).toHaveLength(2)
    expect(await started[0]?.exited).toBe('SIGKILL')
  })

  it('killed again and again fails the call, and the next call works', async () => {
    const { pool, started } = realPool((channel, count) => {
      if (count <= 2) setImmediate(() => channel.kill())
    })
    await expect(pool.call('inspect', [LETTER], call())).rejects.toMatchObject({ code: 'engine-crashed', detail: 'pdf: SIGKILL' })
    expect(((await pool.call('inspect', [LETTER], call())) as InspectedFile).pages).toHaveLength(2)
    expect(started).toHaveLength(3)
  })

  it('killed a moment before it is called, which nobody was told yet, is replaced', async () => {
    const { pool, started } = realPool()
    await pool.call('inspect', [LETTER], call())
    started[0]?.channel.kill()
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200) // dead by then, while this process hears of nothing
    expect(((await pool.call('inspect', [LETTER], call())) as InspectedFile).pages).toHaveLength(2)
    expect(started).toHaveLength(2)
  })

  it('killed while idle is replaced', async () => {
    const { pool, started } = realPool()
    await pool.call('inspect', [LETTER], call())
    started[0]?.channel.kill()
    await started[0]?.exited
    expect(((await pool.call('inspect', [LETTER], call())) as InspectedFile).pages).toHaveLength(2)
    expect(started).toHaveLength(2)
  })

  it('over its time limit is killed, and its call fails with the code for it', async () => {
    const { pool, started } = realPool()
    await expect(pool.call('inspect', [LETTER], call(1))).rejects.toMatchObject({ code: 'timeout', detail: 'pdf.inspect over 1 ms' })
    expect(await started[0]?.exited).toBe('SIGKILL')
  })

  it('ends when the pool is stopped', async () => {
    const { pool, started } = realPool()
    await pool.call('inspect', [LETTER], call())
    pool.stop()
    expect(await started[0]?.exited).toBe('SIGKILL')
  })
})

describe('what an engine throws', () => {
  const folder = mkdtempSync(join(tmpdir(), 'postlotse-engine-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('arrives with its code, and the process goes on', async () => {
    const broken = join(folder, 'broken.pdf')
    writeFileSync(broken, '%PDF-1.7\nthis is no document\n%%EOF\n')
    const { pool, started } = realPool()
    await expect(pool.call('inspect', [{ ...LETTER, file: broken }], call())).rejects.toMatchObject({ code: 'damaged' })
    const locked = resource('resources/samples/kontoauszug-mit-kennwort.pdf')
    await expect(pool.call('inspect', [{ ...LETTER, file: locked }], call())).rejects.toMatchObject({ code: 'encrypted' })
    expect(((await pool.call('inspect', [LETTER], call())) as InspectedFile).pages).toHaveLength(2)
    expect(started).toHaveLength(1)
  })

  it('is a bug where the method does not exist', async () => {
    const { pool } = realPool()
    await expect(pool.call('translate', [LETTER], call())).rejects.toThrow('engine pdf has no method translate')
  })
})
