/** Opens a store without a person: with the passphrase of a key file. Nothing that cannot be opened is ever deleted or replaced. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { openStore } from '../../adapters/sqlite/open-store.ts'
import type { Store } from '../../core/ports/store/store.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { DATABASE } from './create-startup.ts'
import { createKeyFile, type KeyFile, readKeyFile, replaceKeyFile } from './key-file.ts'
import { unwrapKey, wrapKey } from './key-wrapping.ts'
import { readOrMakeServiceKey, readServiceKey } from './service-key.ts'
import { isSharedStore, markAsShared } from './shared-store.ts'

export interface HeadlessOptions {
  /** Absolute; made if it does not exist. */
  readonly dataFolder: string
  /** Absolute, see service-key. */
  readonly keyFile: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** App and service use it together. */
  readonly shared: boolean
}

export interface HeadlessStore {
  readonly store: Store
  /** The key file was made now: a copy of it belongs in a safe place. */
  readonly madeKeyFile: boolean
}

/** Throws key-file-missing, key-file-open, passphrase-wrong, store-in-use, store-damaged, store-incomplete, store-newer, store-full, output-not-writable. */
export async function openHeadless({ dataFolder, keyFile: keyPath, env, shared }: HeadlessOptions): Promise<HeadlessStore> {
  const database = path.join(dataFolder, DATABASE)
  const present = readKeyFile(dataFolder)
  if (!present && existsSync(database)) throw new PostlotseError('store-incomplete', 'key.json is missing')
  if (present?.opened && !existsSync(database)) throw new PostlotseError('store-incomplete', `${DATABASE} is missing`)
  if (shared) markAsShared(dataFolder)
  const service = present ? { passphrase: readServiceKey(keyPath, env), isNew: false } : readOrMakeServiceKey(keyPath, env)
  const { keyFile, key } = present
    ? { keyFile: present, key: await unwrapKey(present.recovery, service.passphrase) }
    : await newKey(dataFolder, service.passphrase)
  const store = openStore(database, key, { shared })
  try {
    if (!keyFile.opened) replaceKeyFile(dataFolder, { ...keyFile, opened: true })
  } catch (error) {
    store.close()
    throw error
  }
  return { store, madeKeyFile: service.isNew }
}

/** A store that is there, in the way in which it is used; begins none. Throws the same, store-incomplete also where there is no store. */
export async function openPresentStore(options: Omit<HeadlessOptions, 'shared'>): Promise<Store> {
  const { dataFolder } = options
  if (!existsSync(path.join(dataFolder, DATABASE))) throw new PostlotseError('store-incomplete', `${DATABASE} is missing`)
  return (await openHeadless({ ...options, shared: isSharedStore(dataFolder) })).store
}

async function newKey(dataFolder: string, passphrase: string): Promise<{ readonly keyFile: KeyFile; readonly key: string }> {
  const key = randomBytes(32).toString('hex')
  const keyFile: KeyFile = { format: 'postlotse.key/1', account: null, recovery: await wrapKey(key, passphrase), opened: false }
  createKeyFile(dataFolder, keyFile)
  return { keyFile, key }
}
