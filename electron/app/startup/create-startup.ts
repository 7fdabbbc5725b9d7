/**
 * The way to the open store: a new one gets its key and shows the recovery passphrase until it is noted, a known one opens through the account,
 * a locked one through the passphrase. Nothing that cannot be opened is ever deleted or replaced.
 */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { openStore } from '../../adapters/sqlite/open-store.ts'
import type { KeyProtector } from '../../core/ports/key-protector.ts'
import type { Store } from '../../core/ports/store/store.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { StartupState, startupRequests } from '../../shared/ipc/requests/startup.ts'
import { createKeyFile, type KeyFile, readKeyFile, replaceKeyFile } from './key-file.ts'
import { unwrapKey, wrapKey } from './key-wrapping.ts'
import { newPassphrase } from './passphrase.ts'
import { isSharedStore } from './shared-store.ts'

export interface StartupOptions {
  /** Absolute; made if it does not exist. */
  readonly dataFolder: string
  readonly keyProtector: KeyProtector
  /** Takes over the open store; if it throws, the store is closed here. */
  open(store: Store): Promise<void>
  /** What is no PostlotseError: a bug, for the log. */
  readonly onBug?: (error: unknown) => void
}

export interface Startup {
  /** Opens the store as far as that needs no person. Never throws: the state says how far it came. */
  begin(): Promise<void>
  readonly handlers: HandlersOf<typeof startupRequests>
}

/** File name inside the data folder. */
export const DATABASE = 'postlotse.db'

export function createStartup(options: StartupOptions): Startup {
  const startup = new StoreStartup(options)
  return {
    begin: () => startup.begin(),
    handlers: {
      'startup.state': () => startup.present(),
      'startup.acknowledge': () => startup.acknowledge(),
      'startup.unlock': ({ passphrase }) => startup.unlock(passphrase),
      'startup.retry': () => startup.retry(),
    },
  }
}

class StoreStartup {
  readonly #options: StartupOptions
  #state: StartupState = { kind: 'failed', code: 'store-locked', detail: 'not begun' }
  /** Key of a new store; on disk only when its passphrase is noted. */
  #newKey: string | undefined
  /** One step at a time, whatever the window sends. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: StartupOptions) {
    this.#options = options
  }

  async begin(): Promise<void> {
    await this.#inTurn(() => this.#begin())
  }

  present(): Promise<StartupState> {
    return this.#inTurn(async () => undefined)
  }

  retry(): Promise<StartupState> {
    return this.#inTurn(async () => {
      if (this.#state.kind === 'failed') await this.#begin()
    })
  }

  /** Throws store-in-use, store-full, output-not-writable: the passphrase is still shown then. */
  acknowledge(): Promise<StartupState> {
    return this.#inTurn(async () => {
      if (this.#state.kind !== 'new' || this.#newKey === undefined) return
      const recovery = await wrapKey(this.#newKey, this.#state.passphrase)
      const keyFile: KeyFile = { format: 'postlotse.key/1', account: this.#wrapForAccount(this.#newKey), recovery, opened: false }
      createKeyFile(this.#options.dataFolder, keyFile)
      await this.#open(keyFile, this.#newKey)
      this.#newKey = undefined
    })
  }

  /** Throws passphrase-wrong. */
  unlock(passphrase: string): Promise<StartupState> {
    return this.#inTurn(async () => {
      if (this.#state.kind !== 'locked') return
      const keyFile = readKeyFile(this.#options.dataFolder)
      if (!keyFile) throw new PostlotseError('store-incomplete', 'key.json is missing')
      const key = await unwrapKey(keyFile.recovery, passphrase)
      await this.#open({ ...keyFile, account: this.#wrapForAccount(key) }, key)
    })
  }

  async #begin(): Promise<void> {
    try {
      const keyFile = readKeyFile(this.#options.dataFolder)
      this.#requireBoth(keyFile)
      if (!keyFile) {
        this.#newKey = randomBytes(32).toString('hex')
        this.#state = { kind: 'new', passphrase: newPassphrase() }
        return
      }
      const key = this.#unwrapForAccount(keyFile)
      if (key === undefined) this.#state = { kind: 'locked' }
      else await this.#open(keyFile, key)
    } catch (error) {
      this.#fail(error)
    }
  }

  /** A database without its key file, or the other way round: something is lost that must be brought back, not begun anew. */
  #requireBoth(keyFile: KeyFile | undefined): void {
    const hasDatabase = existsSync(this.#database)
    if (hasDatabase && !keyFile) throw new PostlotseError('store-incomplete', 'key.json is missing')
    if (!hasDatabase && keyFile?.opened) throw new PostlotseError('store-incomplete', `${DATABASE} is missing`)
  }

  /** Ends in `ready` or `failed`. `keyFile` as it shall be kept if the store opens. */
  async #open(keyFile: KeyFile, key: string): Promise<void> {
    let store: Store | undefined
    try {
      store = openStore(this.#database, key, { shared: isSharedStore(this.#options.dataFolder) })
      this.#keep({ ...keyFile, opened: true })
      await this.#options.open(store)
      this.#state = { kind: 'ready' }
    } catch (error) {
      store?.close()
      this.#fail(error)
    }
  }

  /** Not being able to write it costs no more than the passphrase again at the next start. */
  #keep(keyFile: KeyFile): void {
    const { dataFolder } = this.#options
    if (JSON.stringify(readKeyFile(dataFolder)) === JSON.stringify(keyFile)) return
    try {
      replaceKeyFile(dataFolder, keyFile)
    } catch (error) {
      if (!(error instanceof PostlotseError)) throw error
    }
  }

  #fail(error: unknown): void {
    if (!(error instanceof PostlotseError)) this.#options.onBug?.(error)
    this.#state =
      error instanceof PostlotseError ? { kind: 'failed', code: error.code, detail: error.detail } : { kind: 'failed', code: 'internal', detail: '' }
  }

  /** Null where the account's key service is missing or refuses: then the passphrase is asked for at every start. */
  #wrapForAccount(key: string): string | null {
    const { keyProtector, onBug } = this.#options
    if (!keyProtector.isAvailable()) return null
    try {
      return Buffer.from(keyProtector.protect(key)).toString('base64')
    } catch (error) {
      onBug?.(error)
      return null
    }
  }

  #unwrapForAccount({ account }: KeyFile): string | undefined {
    const { keyProtector } = this.#options
    if (account === null || !keyProtector.isAvailable()) return undefined
    const key = keyProtector.unprotect(Buffer.from(account, 'base64'))
    return key !== undefined && /^[0-9a-f]{64}$/.test(key) ? key : undefined
  }

  get #database(): string {
    return path.join(this.#options.dataFolder, DATABASE)
  }

  /** Waits for the step before and returns the state after this one. */
  #inTurn(step: () => Promise<void>): Promise<StartupState> {
    const done = this.#last.then(step).then(() => this.#state)
    this.#last = done.catch(() => undefined)
    return done
  }
}
