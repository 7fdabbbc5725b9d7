/** kill -9 anywhere in the hand-over: every document lies at its desk exactly once, and the log says so exactly once. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore } from '../../../electron/adapters/sqlite/open-store.ts'
import type { Store } from '../../../electron/core/ports/store/store.ts'
import { exampleDocument } from '../../fixtures/workplace/example-document.ts'
import { exampleLine } from '../../fixtures/workplace/example-line.ts'
import { exampleSource } from '../../fixtures/workplace/example-source.ts'

const KEY = '3c'.repeat(32)
const CHILD = path.join(import.meta.dirname, 'hand-over-until-killed.ts')
const CONFIRMED_AT = '2026-03-02T08:00:00.000Z'
/** Files; every other one is a stack of two documents. */
const FILES = 12

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hand-over-'))
  mkdirSync(delivery())
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const database = () => path.join(folder, 'postlotse.db')
const delivery = () => path.join(folder, 'Ausgang')

it('hands every document over exactly once', async () => {
  const store = openStore(database(), KEY)
  const ids = fill(store)
  store.close()

  for (const [documents, waitMs] of [
    [1, 0],
    [2, 3],
    [1, 7],
    [3, 1],
    [2, 12],
    [ids.length, 0],
  ] as const)
    await handOverAndKill(documents, waitMs)
  await handOverAndKill(ids.length, 0)

  const after = openStore(database(), KEY)
  try {
    expect(after.documents.rows().map(({ state }) => state)).toEqual(ids.map(() => 'delivered'))
    const log = after.audit.list({}).filter(({ action }) => action === 'delivered')
    expect(log.map(({ documentId }) => documentId).toSorted()).toEqual(ids.toSorted())
    expect(after.audit.verify()).toEqual({ entries: after.audit.list({}).length })
  } finally {
    after.close()
  }
  expect(deliveredKeys().toSorted()).toEqual(ids.toSorted())
})

/** Confirmed documents of several files. */
function fill(store: Store): string[] {
  const ids: string[] = []
  for (let i = 0; i < FILES; i++) {
    const texts = i % 2 === 0 ? [`Brief ${i}`] : [`Brief ${i}`, `Anlage ${i}`]
    const { pages, kept, source } = exampleSource({}, texts)
    const sha256 = createHash('sha256').update(kept).digest('hex')
    store.sources.add({ ...source, id: sha256, keptSha256: sha256, source: { ...source.source, sha256, path: `/post/brief ${i}.pdf` } }, pages, kept)
    for (const [page] of texts.entries()) {
      const id = `${sha256}:${page + 1}-${page + 1}`
      const line = exampleLine({ id, source: { path: `/post/brief ${i}.pdf`, sha256, pages: [page + 1, page + 1] } })
      store.documents.add([exampleDocument({ id, sourceId: sha256, line })])
      store.documents.setState(id, 'confirmed', CONFIRMED_AT)
      ids.push(id)
    }
  }
  return ids
}

/** Kills the child some time after so many documents are through, or when nothing is left to do. */
async function handOverAndKill(documents: number, waitMs: number): Promise<void> {
  const child = spawn(process.execPath, [CHILD, database(), KEY, delivery()], { stdio: ['ignore', 'pipe', 'inherit'] })
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const lines = createInterface({ input: child.stdout })
  let left = documents
  let idle: NodeJS.Timeout | undefined
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the child ended by itself (${code})`)))
    lines.on('line', (line) => {
      clearTimeout(idle)
      idle = setTimeout(resolve, IDLE_MS) // nothing more comes: all is done
      if (line !== 'open' && --left === 0) setTimeout(resolve, waitMs)
    })
  })
  clearTimeout(idle)
  child.removeAllListeners('exit')
  child.kill('SIGKILL')
  await closed
}

const IDLE_MS = 3_000

/** Keys of all sidecars of documents, in whatever desk's folder. */
function deliveredKeys(): string[] {
  const files = readdirSync(delivery(), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json') && !file.startsWith('_Originale'))
  return files.map((file) => (JSON.parse(readFileSync(path.join(delivery(), file), 'utf8')) as { delivery: { key: string } }).delivery.key)
}
