/** docs/admin/sicherung.md as it is written: each way of a backup, everything lost, brought back on a machine without the account's key. */
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTransferHandlers } from '../../../electron/app/preferences/transfer-handlers.ts'
import { createStartup } from '../../../electron/app/startup/create-startup.ts'
import { openHeadless } from '../../../electron/app/startup/open-headless.ts'
import type { KeyProtector } from '../../../electron/core/ports/key-protector.ts'
import type { Store } from '../../../electron/core/ports/store/store.ts'
import { createTestContext } from '../../fixtures/workplace/create-test-context.ts'
import { exampleDocument } from '../../fixtures/workplace/example-document.ts'
import { exampleSource, SHA256 } from '../../fixtures/workplace/example-source.ts'
import { runCli } from './run-cli.ts'

/** An account is a letter that it puts before the secret. */
const accountOf = (letter: string): KeyProtector => ({
  isAvailable: () => true,
  protect: (secret) => Buffer.from(letter + secret),
  unprotect: (wrapped) => {
    const text = Buffer.from(wrapped).toString()
    return text.startsWith(letter) ? text.slice(1) : undefined
  },
})
const WRONG = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF'
const LETTER = exampleSource()

let folder = ''
const stores: Store[] = []
const at = (...names: string[]) => path.join(folder, ...names)
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'backup-'))
})
afterEach(() => {
  for (const store of stores.splice(0)) store.close()
  rmSync(folder, { recursive: true, force: true })
})

function start(dataFolder: string, account: string) {
  const opened: Store[] = []
  const { begin, handlers } = createStartup({
    dataFolder,
    keyProtector: accountOf(account),
    open: async (store) => {
      opened.push(store)
      stores.push(store)
    },
  })
  const store = () => {
    const [only] = opened
    if (only === undefined) throw new Error('the store is not open')
    return only
  }
  return { begin, handlers, store }
}

/** A workplace with a letter and two entries of the log, still open. */
async function workplace() {
  const { begin, handlers, store } = start(at('daten'), 'a')
  await begin()
  const state = await handlers['startup.state'](null)
  if (state.kind !== 'new') throw new Error(state.kind)
  await handlers['startup.acknowledge'](null)
  store().sources.add(LETTER.source, LETTER.pages, LETTER.kept)
  store().documents.add([exampleDocument()])
  const entry = { at: '2026-03-02T07:31:00.000Z', user: 'anna', documentId: `${SHA256}:1-2`, data: {} } as const
  store().audit.append([
    { ...entry, action: 'proposed' },
    { ...entry, action: 'confirmed' },
  ])
  return { passphrase: state.passphrase, store: store() }
}

/** On another machine: locked, closed to a wrong passphrase, open to the right one, with everything in it. */
async function expectRestored(dataFolder: string, passphrase: string, entries: number): Promise<void> {
  const { begin, handlers, store } = start(dataFolder, 'b')
  await begin()
  expect(await handlers['startup.state'](null)).toEqual({ kind: 'locked' })
  await expect(handlers['startup.unlock']({ passphrase: WRONG })).rejects.toMatchObject({ code: 'passphrase-wrong' })
  expect(await handlers['startup.unlock']({ passphrase })).toEqual({ kind: 'ready' })
  expectWhole(store(), entries)
}

function expectWhole(store: Store, entries: number): void {
  expect(store.check()).toBe(true)
  expect(store.documents.find(`${SHA256}:1-2`)).toBeDefined()
  expect(store.sources.kept(SHA256)).toEqual(LETTER.kept)
  expect(store.search.find({ text: 'Widerspruch', limit: 5 }).total).toBe(1)
  expect(store.audit.verify()).toEqual({ entries })
}

it('way A: a backup made in the window while it is open', async () => {
  const { passphrase, store } = await workplace()
  const context = createTestContext()
  context.answers.saves.push(at('sicherung.db'))
  await createTransferHandlers({ ...context, store, dataFolder: at('daten') })['preferences.backup'](null)
  store.close()
  rmSync(at('daten'), { recursive: true })

  mkdirSync(at('neu'))
  copyFileSync(at('sicherung.db'), at('neu', 'postlotse.db'))
  copyFileSync(at('sicherung.db.key.json'), at('neu', 'key.json'))
  await expectRestored(at('neu'), passphrase, 2)
})

it('way B: the command line, while a service has the store and writes', async () => {
  const keyFile = at('postlotse.key')
  const { store } = await openHeadless({ dataFolder: at('daten'), keyFile, env: {}, shared: true })
  stores.push(store)
  store.sources.add(LETTER.source, LETTER.pages, LETTER.kept)
  store.documents.add([exampleDocument()])
  writeFileSync(at('sicherung.db'), 'yesterday')
  store.audit.append([{ at: '2026-03-02T07:31:00.000Z', user: 'dienst', action: 'proposed', documentId: `${SHA256}:1-2`, data: {} }])
  const { code, stdout } = await runCli(['backup', '--data', at('daten'), '--key-file', keyFile, '--out', at('sicherung.db')])
  expect([code, stdout]).toEqual([0, `Gesichert: ${at('sicherung.db')} und ${at('sicherung.db.key.json')}\n`])
  expect(store.audit.verify()).toEqual({ entries: 2 }) // the backup itself is one, after it
  store.close()
  rmSync(at('daten'), { recursive: true })

  mkdirSync(at('neu'))
  copyFileSync(at('sicherung.db'), at('neu', 'postlotse.db'))
  copyFileSync(at('sicherung.db.key.json'), at('neu', 'key.json'))
  await expectRestored(at('neu'), readFileSync(keyFile, 'utf8').trim(), 1)
})

it('the command line refuses what would be no backup', async () => {
  const { passphrase, store } = await workplace()
  writeFileSync(at('postlotse.key'), passphrase, { mode: 0o600 })
  const codeOf = async (data: string, out: string) => (await runCli(['backup', '--data', at(data), '--key-file', at('postlotse.key'), '--out', at(out)])).code
  expect(await codeOf('daten', 'x.db')).toBe(4) // the window has it for itself
  store.close()
  expect(await codeOf('leer', 'x.db')).toBe(4)
  expect(existsSync(at('leer'))).toBe(false)
  expect(existsSync(at('x.db'))).toBe(false)
  expect(await codeOf('daten', 'daten/postlotse.db')).toBe(5)
  await expectRestored(at('daten'), passphrase, 2)
})

it('way C: a copy of the data folder, made while nothing runs', async () => {
  const { passphrase, store } = await workplace()
  store.close()
  expect(existsSync(at('daten', 'postlotse.db-wal'))).toBe(false)
  cpSync(at('daten'), at('kopie'), { recursive: true })
  rmSync(at('daten'), { recursive: true })
  await expectRestored(at('kopie'), passphrase, 2)
})

it('a service opens the copy with the passphrase in its key file', async () => {
  const { passphrase, store } = await workplace()
  store.close()
  writeFileSync(at('postlotse.key'), `${passphrase}\n`, { mode: 0o600 })
  const opened = await openHeadless({ dataFolder: at('daten'), keyFile: at('postlotse.key'), env: {}, shared: false })
  stores.push(opened.store)
  expectWhole(opened.store, 2)
})

it.each(['postlotse.db', 'key.json'])('says that %s is missing, and begins nothing anew', async (missing) => {
  const { store } = await workplace()
  store.close()
  rmSync(at('daten', missing))
  const { begin, handlers } = start(at('daten'), 'a')
  await begin()
  expect(await handlers['startup.state'](null)).toMatchObject({ kind: 'failed', code: 'store-incomplete' })
  expect(existsSync(at('daten', missing))).toBe(false)
})
