/** Processes that end with SIGKILL while they read: the file that ends them is set aside, those that were only read at the same time never are. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore } from '../../../electron/adapters/sqlite/open-store.ts'
import type { Store } from '../../../electron/core/ports/store/store.ts'

const READER = path.join(import.meta.dirname, 'reader-that-dies.ts')
const KEY = '6f'.repeat(32)

let folder = ''
let store: Store
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'killed-over-'))
  store = openStore(path.join(folder, 'x.db'), KEY, { shared: true })
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})
const add = (...names: string[]) =>
  store.jobs.add(
    names.map((name) => ({ path: `/post/${name}`, root: '/post', origin: 'folder' })),
    Date.now(),
  )
const states = () => Object.fromEntries(store.jobs.list().map(({ path: file, state }) => [path.basename(file), state]))

it('twice among others and three times alone is enough for the file, and costs no other one anything', () => {
  add('a.pdf', 'giftig.pdf', 'b.pdf', 'c.pdf')
  const signals = [run()]
  while (signals.at(-1) !== null) signals.push(run())
  expect(states()).toEqual({ 'a.pdf': 'done', 'giftig.pdf': 'failed', 'b.pdf': 'done', 'c.pdf': 'done' })
  expect(signals).toEqual([...Array(2 + 3).fill('SIGKILL'), null])
  expect(store.jobs.list().every(({ state, attempts }) => state === 'failed' || attempts === 1)).toBe(true)
})

/** Signal that ended one reader; null when it had nothing more to do. */
function run(): NodeJS.Signals | null {
  return spawnSync(process.execPath, [READER, path.join(folder, 'x.db'), KEY], { stdio: 'inherit' }).signal
}
