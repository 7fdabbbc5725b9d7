/** The process is killed at every step of taking files in; the next start finishes the work: everything is there, once. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore } from '../../../electron/adapters/sqlite/open-store.ts'
import { mailOf, paperOf } from '../../fixtures/workplace/fake-engines.ts'
import { FINISHED, type HangAt, STORE_KEY } from './take-in-and-hang.ts'

const CHILD = fileURLToPath(new URL('./take-in-and-hang.ts', import.meta.url))
const NAMES = ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf', 'e.pdf']
/** What a clerk must find, once each. */
const EXPECTED = [...NAMES, 'Anlage.pdf', 'kaputt.pdf', 'post.eml'].toSorted()

let folder = ''
let inbox = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'queue-faults-'))
  inbox = path.join(folder, 'Eingang')
  mkdirSync(inbox)
  for (const name of NAMES) writeFileSync(path.join(inbox, name), paperOf(`Widerspruch gegen den Bescheid, Brief ${name}`))
  writeFileSync(path.join(inbox, 'kaputt.pdf'), '%PDF-1.7\nthrows: damaged\n')
  writeFileSync(path.join(inbox, 'post.eml'), mailOf('Anbei die Mahnung', { 'Anlage.pdf': paperOf('Mahnung über 20 Euro, Brief in der Anlage') }))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function start(at: HangAt, name: string, files: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CHILD, folder, at, name, ...files], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Resolves when the child has written the line. */
async function told(child: ChildProcess, line: string): Promise<void> {
  let written = ''
  for await (const piece of child.stdout ?? []) {
    written += String(piece)
    if (written.includes(`${line}\n`)) return
  }
  throw new Error(`the child ended without «${line}»`)
}

async function killAt(at: HangAt, name: string, files: readonly string[]): Promise<void> {
  const child = start(at, name, files)
  await told(child, 'here')
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

async function finish(): Promise<void> {
  const child = start('nowhere', '', [])
  const exited = once(child, 'exit')
  await told(child, FINISHED)
  await exited
}

function expectEverythingOnce(): void {
  const store = openStore(path.join(folder, 'postlotse.db'), STORE_KEY)
  try {
    const rows = store.documents.rows()
    expect(rows.map((row) => row.name).toSorted()).toEqual(EXPECTED)
    expect(rows.filter((row) => row.state === 'quarantined').map((row) => row.name)).toEqual(['kaputt.pdf'])
    expect(rows.flatMap((row) => row.reasons)).not.toContain('duplicate')
    for (const row of rows) expect(store.sources.kept(store.sources.find(row.sourceId)?.keptSha256 ?? ''), row.name).toBeDefined()
    expect(
      store.audit
        .list({})
        .map((entry) => entry.documentId)
        .toSorted(),
    ).toEqual(rows.map((row) => row.id).toSorted())
    expect(store.audit.verify()).toEqual({ entries: EXPECTED.length })
    expect(store.jobs.list().filter((job) => job.state === 'waiting' || job.state === 'running')).toEqual([])
    expect(store.check()).toBe(true)
  } finally {
    store.close()
  }
}

it.each<HangAt>(['queued', 'reading', 'before-storing', 'inside-the-transaction', 'after-storing'])('killed %s', async (at) => {
  await killAt(at, 'c.pdf', [inbox])
  await finish()
  expectEverythingOnce()
})

it('killed again and again, each time at another file', async () => {
  await killAt('inside-the-transaction', 'a.pdf', [inbox])
  await killAt('before-storing', 'd.pdf', [])
  await killAt('after-storing', 'kaputt.pdf', [])
  await finish()
  expectEverythingOnce()
})
