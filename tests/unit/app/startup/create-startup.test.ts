import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../../../electron/adapters/sqlite/open-store.ts'
import { createStartup } from '../../../../electron/app/startup/create-startup.ts'
import { copyKeyFile } from '../../../../electron/app/startup/key-file.ts'
import type { KeyProtector } from '../../../../electron/core/ports/key-protector.ts'
import type { Store } from '../../../../electron/core/ports/store/store.ts'
import { PostlotseError } from '../../../../electron/shared/domain/errors.ts'

/** An account is a letter that it puts before the secret. */
const accountOf = (letter: string): KeyProtector => ({
  isAvailable: () => true,
  protect: (secret) => Buffer.from(letter + secret),
  unprotect: (wrapped) => {
    const text = Buffer.from(wrapped).toString()
    return text.startsWith(letter) ? text.slice(1) : undefined
  },
})
const NO_ACCOUNT: KeyProtector = { isAvailable: () => false, protect: () => fail(), unprotect: () => fail() }

function fail(): never {
  throw new Error('must not be asked')
}

let dataFolder = ''
let stores: Store[]
beforeEach(() => {
  dataFolder = mkdtempSync(path.join(tmpdir(), 'startup-'))
  stores = []
})
afterEach(() => {
  closeAll()
  rmSync(dataFolder, { recursive: true, force: true })
})
const closeAll = () => {
  for (const store of stores) store.close()
}
const file = (name: string) => path.join(dataFolder, name)

/** A start of the program; ends the one before. */
async function start(keyProtector: KeyProtector = accountOf('a'), open = async (_: Store) => {}) {
  closeAll()
  const bugs: unknown[] = []
  const { begin, handlers } = createStartup({
    dataFolder,
    keyProtector,
    open: async (store) => {
      await open(store)
      stores.push(store)
    },
    onBug: (error) => bugs.push(error),
  })
  await begin()
  return {
    bugs,
    state: () => handlers['startup.state'](null),
    acknowledge: () => handlers['startup.acknowledge'](null),
    unlock: (passphrase: string) => handlers['startup.unlock']({ passphrase }),
    retry: () => handlers['startup.retry'](null),
  }
}

/** First start up to the open store, with a value in it. Returns the passphrase. */
async function firstStart(keyProtector?: KeyProtector): Promise<string> {
  const startup = await start(keyProtector)
  const state = await startup.state()
  if (state.kind !== 'new') throw new Error(state.kind)
  expect(await startup.acknowledge()).toEqual({ kind: 'ready' })
  stores.at(-1)?.values.set('mine', 1)
  return state.passphrase
}

const expectMine = () => expect(stores.at(-1)?.values.get('mine')).toBe(1)

describe('the first start', () => {
  it('shows a passphrase and writes nothing until it is noted', async () => {
    const startup = await start()
    expect(await startup.state()).toEqual({ kind: 'new', passphrase: expect.stringMatching(/^(\w{4}-){5}\w{4}$/) })
    expect([existsSync(file('key.json')), existsSync(file('postlotse.db'))]).toEqual([false, false])
  })

  it('shows the same one as long as the program runs, another one after a restart', async () => {
    const startup = await start()
    const shown = await startup.state()
    expect(await startup.state()).toEqual(shown)
    expect(await (await start()).state()).not.toEqual(shown)
  })

  it('opens a store whose files hold neither key nor passphrase', async () => {
    const passphrase = await firstStart()
    const keyFile = readFileSync(file('key.json'), 'utf8')
    const { account } = JSON.parse(keyFile) as { account: string }
    const key = Buffer.from(account, 'base64').toString().slice(1)
    expect(key).toMatch(/^[0-9a-f]{64}$/)
    expect(keyFile).not.toContain(key)
    expect(keyFile.replaceAll('-', '')).not.toContain(passphrase.replaceAll('-', ''))
    expect(readFileSync(file('postlotse.db')).includes('CREATE TABLE')).toBe(false)
  })

  it('takes two clicks for one', async () => {
    const startup = await start()
    expect(await Promise.all([startup.acknowledge(), startup.acknowledge()])).toEqual([{ kind: 'ready' }, { kind: 'ready' }])
    expect(stores).toHaveLength(1)
  })

  it('of two programs at once: the second keeps its hands off', async () => {
    const [one, two] = [await start(), await start()]
    await one.acknowledge()
    await expect(two.acknowledge()).rejects.toMatchObject({ code: 'store-in-use' })
    expect((await two.state()).kind).toBe('new')
    expect(stores).toHaveLength(1)
  })

  it('that was cut off before the database was made goes on with its key', async () => {
    await firstStart()
    closeAll()
    const keyFile = JSON.parse(readFileSync(file('key.json'), 'utf8')) as object
    writeFileSync(file('key.json'), JSON.stringify({ ...keyFile, opened: false }))
    rmSync(file('postlotse.db'))
    expect(await (await start()).state()).toEqual({ kind: 'ready' })
  })
})

describe('later starts', () => {
  it('open by themselves', async () => {
    await firstStart()
    expect(await (await start()).state()).toEqual({ kind: 'ready' })
    expectMine()
  })

  it('ask for the passphrase under another account, once', async () => {
    const passphrase = await firstStart()
    const startup = await start(accountOf('b'))
    expect(await startup.state()).toEqual({ kind: 'locked' })
    await expect(startup.unlock('AAAA-BBBB-CCCC-DDDD-EEEE-FFFF')).rejects.toMatchObject({ code: 'passphrase-wrong' })
    expect(await startup.state()).toEqual({ kind: 'locked' })
    expect(await startup.unlock(passphrase.toLowerCase().replaceAll('-', ''))).toEqual({ kind: 'ready' })
    expectMine()
    expect(await (await start(accountOf('b'))).state()).toEqual({ kind: 'ready' })
    expectMine()
  })

  it('ask every time where there is no key service', async () => {
    const passphrase = await firstStart(NO_ACCOUNT)
    for (const _ of [1, 2]) {
      const startup = await start(NO_ACCOUNT)
      expect(await startup.unlock(passphrase)).toEqual({ kind: 'ready' })
      expectMine()
    }
  })

  it('ask where the key service gives back something else than a key', async () => {
    await firstStart()
    expect(await (await start({ ...accountOf('a'), unprotect: () => 'nonsense' })).state()).toEqual({ kind: 'locked' })
  })

  it('go on where the key service refuses to protect, and tell the log', async () => {
    const refusing = { ...accountOf('a'), protect: () => fail() }
    const startup = await start(refusing)
    expect(await startup.acknowledge()).toEqual({ kind: 'ready' })
    expect(startup.bugs).toHaveLength(1)
    expect(await (await start(refusing)).state()).toEqual({ kind: 'locked' })
  })
})

describe('what is broken', () => {
  const failed = (code: string) => ({ kind: 'failed', code, detail: expect.any(String) })

  it('a damaged database is refused, kept, and opened once it is back', async () => {
    await firstStart()
    closeAll()
    copyFileSync(file('postlotse.db'), file('whole'))
    const damaged = Buffer.alloc(50_000, 'x')
    writeFileSync(file('postlotse.db'), damaged)
    const startup = await start()
    expect(await startup.state()).toEqual(failed('store-damaged'))
    expect(await startup.retry()).toEqual(failed('store-damaged'))
    expect(readFileSync(file('postlotse.db')).equals(damaged)).toBe(true)
    renameSync(file('whole'), file('postlotse.db'))
    expect(await startup.retry()).toEqual({ kind: 'ready' })
    expectMine()
  })

  it.each([
    ['key.json', 'postlotse.db'],
    ['postlotse.db', 'key.json'],
  ])('without %s nothing is begun anew', async (missing, present) => {
    await firstStart()
    closeAll()
    rmSync(file(missing))
    const before = readFileSync(file(present))
    expect(await (await start()).state()).toEqual(failed('store-incomplete'))
    expect(existsSync(file(missing))).toBe(false)
    expect(readFileSync(file(present)).equals(before)).toBe(true)
  })

  it('a store that another program has open is refused until that ends', async () => {
    await firstStart()
    const other = stores.splice(0)
    const startup = await start()
    expect(await startup.state()).toEqual(failed('store-in-use'))
    for (const store of other) store.close()
    expect(await startup.retry()).toEqual({ kind: 'ready' })
  })

  it('a workplace that cannot be built leaves the store closed, and can be tried again', async () => {
    await firstStart()
    let isBroken = true
    const startup = await start(accountOf('a'), async () => {
      if (isBroken) throw new PostlotseError('model-missing', 'models/x')
    })
    expect(await startup.state()).toEqual({ kind: 'failed', code: 'model-missing', detail: 'models/x' })
    isBroken = false
    expect(await startup.retry()).toEqual({ kind: 'ready' })
  })

  it('a bug is told to the log, not to the window', async () => {
    await firstStart()
    const startup = await start(accountOf('a'), async () => {
      throw new Error('Anna Koch')
    })
    expect(await startup.state()).toEqual({ kind: 'failed', code: 'internal', detail: '' })
    expect(startup.bugs).toEqual([new Error('Anna Koch')])
  })

  it('answers out of turn change nothing', async () => {
    const startup = await start()
    const shown = await startup.state()
    expect(await startup.unlock('x')).toEqual(shown)
    expect(await startup.retry()).toEqual(shown)
    await startup.acknowledge()
    expect([await startup.unlock('x'), await startup.acknowledge(), await startup.retry()]).toEqual(Array(3).fill({ kind: 'ready' }))
    expect(stores).toHaveLength(1)
  })
})

it('a backup opens on another machine with the passphrase alone', async () => {
  const passphrase = await firstStart()
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'elsewhere-'))
  const copy = path.join(elsewhere, 'postlotse.db')
  stores.at(-1)?.backup(copy)
  copyKeyFile(dataFolder, copy)
  renameSync(`${copy}.key.json`, path.join(elsewhere, 'key.json'))
  closeAll()
  rmSync(dataFolder, { recursive: true })
  dataFolder = elsewhere
  const startup = await start()
  expect(await startup.state()).toEqual({ kind: 'locked' })
  expect(await startup.unlock(passphrase)).toEqual({ kind: 'ready' })
  expectMine()
})

it('the key of the key file is the key of the database', async () => {
  await firstStart()
  closeAll()
  const { account } = JSON.parse(readFileSync(file('key.json'), 'utf8')) as { account: string }
  const store = openStore(file('postlotse.db'), Buffer.from(account, 'base64').toString().slice(1))
  stores.push(store)
  expectMine()
})
