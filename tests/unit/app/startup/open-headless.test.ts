/** Stores opened without a person: by a key file that only the account may read. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStartup } from '../../../../electron/app/startup/create-startup.ts'
import { openHeadless } from '../../../../electron/app/startup/open-headless.ts'
import { serviceKeyFile } from '../../../../electron/app/startup/service-key.ts'
import type { Store } from '../../../../electron/core/ports/store/store.ts'

let folder = ''
let stores: Store[]
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'headless-'))
  stores = []
})
afterEach(() => {
  for (const store of stores) store.close()
  rmSync(folder, { recursive: true, force: true })
})
const keyFile = () => path.join(folder, 'konto', 'service.key')
const dataFolder = () => path.join(folder, 'daten')

async function open(changes: { keyFile?: string; shared?: boolean; env?: Record<string, string> } = {}) {
  const opened = await openHeadless({ dataFolder: dataFolder(), keyFile: keyFile(), env: {}, shared: false, ...changes })
  stores.push(opened.store)
  return opened
}
const closeAll = () => {
  for (const store of stores.splice(0)) store.close()
}

describe('a new store', () => {
  it('gets a key file that only the account may read, and opens with it again', async () => {
    const first = await open()
    first.store.values.set('mine', 1)
    expect([first.madeKeyFile, statSync(keyFile()).mode & 0o777]).toEqual([true, 0o600])
    closeAll()
    const second = await open()
    expect([second.madeKeyFile, second.store.values.get('mine')]).toEqual([false, 1])
  })

  it('takes the key file that the account has already', async () => {
    await open()
    closeAll()
    const before = readFileSync(keyFile(), 'utf8')
    const other = await openHeadless({ dataFolder: path.join(folder, 'andere'), keyFile: keyFile(), env: {}, shared: false })
    stores.push(other.store)
    expect([other.madeKeyFile, readFileSync(keyFile(), 'utf8')]).toEqual([false, before])
  })
})

describe('a store that is there', () => {
  it('is refused, and stays, without its key file, with another passphrase, or with one that others may read', async () => {
    await open()
    closeAll()
    await expect(open({ keyFile: path.join(folder, 'keine') })).rejects.toMatchObject({ code: 'key-file-missing' })
    writeFileSync(path.join(folder, 'falsch'), 'AAAA-BBBB\n', { mode: 0o600 })
    await expect(open({ keyFile: path.join(folder, 'falsch') })).rejects.toMatchObject({ code: 'passphrase-wrong' })
    writeFileSync(path.join(folder, 'leer'), '\n', { mode: 0o600 })
    await expect(open({ keyFile: path.join(folder, 'leer') })).rejects.toMatchObject({ code: 'passphrase-wrong' })
    chmodSync(keyFile(), 0o640)
    await expect(open()).rejects.toMatchObject({ code: 'key-file-open' })
    expect(await open({ env: { CREDENTIALS_DIRECTORY: path.dirname(keyFile()) } })).toMatchObject({ madeKeyFile: false }) // systemd guards its own
  })

  it('of which a half is missing is told, not begun anew', async () => {
    await open()
    closeAll()
    rmSync(path.join(dataFolder(), 'postlotse.db'))
    await expect(open()).rejects.toMatchObject({ code: 'store-incomplete' })
    expect(existsSync(path.join(dataFolder(), 'postlotse.db'))).toBe(false)
  })

  it('of the desktop app opens with the passphrase that the app showed; both then use it at the same time', async () => {
    let store: Store | undefined
    const startup = () =>
      createStartup({
        dataFolder: dataFolder(),
        keyProtector: { isAvailable: () => true, protect: (secret) => Buffer.from(secret), unprotect: (wrapped) => Buffer.from(wrapped).toString() },
        open: async (opened) => {
          store = opened
        },
      })
    const first = startup()
    await first.begin()
    const state = await first.handlers['startup.state'](null)
    await first.handlers['startup.acknowledge'](null)
    writeFileSync(path.join(folder, 'schluessel'), `${state.kind === 'new' ? state.passphrase : ''}\n`, { mode: 0o600 })
    await expect(open({ keyFile: path.join(folder, 'schluessel'), shared: true })).rejects.toMatchObject({ code: 'store-in-use' })
    store?.close()

    const again = startup()
    await again.begin()
    const service = await open({ keyFile: path.join(folder, 'schluessel'), shared: true })
    service.store.values.set('of the service', 1)
    expect(await again.handlers['startup.state'](null)).toEqual({ kind: 'ready' })
    expect([store?.isShared, store?.changedElsewhere(), store?.changedElsewhere(), store?.values.get('of the service')]).toEqual([true, true, false, 1])
    store?.close()
  })
})

describe('the key file', () => {
  const home = { XDG_CONFIG_HOME: '/konten/dienst/.config' }
  it.each([
    ['the option', { given: '/etc/a.key', env: { ...home, POSTLOTSE_KEY_FILE: '/etc/b.key' } }, '/etc/a.key'],
    ['the environment', { given: undefined, env: { ...home, POSTLOTSE_KEY_FILE: '/etc/b.key', CREDENTIALS_DIRECTORY: '/run/c' } }, '/etc/b.key'],
    ['systemd', { given: undefined, env: { ...home, CREDENTIALS_DIRECTORY: '/run/c' } }, '/run/c/postlotse-key'],
    ['the account', { given: undefined, env: home }, '/konten/dienst/.config/postlotse/service.key'],
  ])('is the one of %s', (_, { given, env }, file) => expect(serviceKeyFile(given, env, 'linux')).toBe(file))
})
