/** kill -9 at any moment: what was said to be done is done, nothing is half, and the store opens again without help. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore } from '../../../electron/adapters/sqlite/open-store.ts'
import type { Store } from '../../../electron/core/ports/store/store.ts'

const KEY = '7a'.repeat(32)
const WRITER = path.join(import.meta.dirname, 'write-until-killed.ts')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'killed-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const database = () => path.join(folder, 'postlotse.db')

it('leaves a sound store every time', async () => {
  const said = new Set<number>()
  for (const more of [1, 4, 9, 2, 12]) {
    for (const round of await writeAndKill(more)) said.add(round)
    const store = openStore(database(), KEY)
    try {
      expectWhole(store, said)
    } finally {
      store.close()
    }
  }
})

it('frees the store at once for the next process, and never before', async () => {
  const writer = start()
  await writer.saidAtLeast(1)
  expect(() => openStore(database(), KEY)).toThrow(expect.objectContaining({ code: 'store-in-use' }))
  await writer.kill()
  const store = openStore(database(), KEY)
  expect(store.check()).toBe(true)
  store.close()
})

/** Kills the writer after at least so many rounds; returns those of which it said that they were done. */
async function writeAndKill(rounds: number): Promise<readonly number[]> {
  const writer = start()
  await writer.saidAtLeast(rounds)
  return writer.kill()
}

function start() {
  const child = spawn(process.execPath, [WRITER, database(), KEY], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const said: string[] = []
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  lines.on('line', (line) => said.push(line))
  /** The first line is `open`. */
  const saidAtLeast = (rounds: number) =>
    new Promise<void>((resolve, reject) => {
      lines.on('line', () => said.length > rounds && resolve())
      child.once('exit', (code) => reject(new Error(`the writer ended by itself (${code})`)))
    })
  const kill = async () => {
    child.kill('SIGKILL')
    await closed
    return said.slice(1).map(Number)
  }
  return { saidAtLeast, kill }
}

/** A round that was killed between its transactions stays as it was: proposed, or one of the two delivered. */
function expectWhole(store: Store, said: ReadonlySet<number>): void {
  expect(store.check()).toBe(true)
  const rows = store.documents.rows()
  const log = store.audit.list({})
  expect(store.audit.verify()).toEqual({ entries: log.length })
  expect(rows.length % 2).toBe(0)
  expect(rows.length / 2).toBeGreaterThanOrEqual(said.size)
  for (const row of rows) {
    const round = Number(row.id.split('-')[0])
    const actions = log.filter((entry) => entry.documentId === row.id).map((entry) => entry.action)
    expect(actions).toEqual(row.state === 'delivered' ? ['proposed', 'delivered'] : ['proposed'])
    expect(row.corrected).toBe(row.state === 'delivered')
    if (said.has(round)) expect(row.state).toBe('delivered')
    const isForgotten = row.person === null
    expect(store.sources.pages(row.sourceId)).toHaveLength(isForgotten ? 0 : 2)
    expect(store.sources.kept(row.sourceId) === undefined).toBe(isForgotten)
  }
  expect(store.search.find({ text: 'Widerspruch', limit: 1 }).total).toBe(rows.filter((row) => row.person !== null).length)
}
