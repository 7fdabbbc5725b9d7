/** A copy of an open store and, beside it as `<copy>.key.json`, the wrapped key without which it opens nowhere; while others write, too. */
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Store } from '../../core/ports/store/store.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { liesInside } from '../watch/lies-inside.ts'
import { isoTime } from '../workplace/iso-time.ts'
import { copyKeyFile } from './key-file.ts'

export interface BackUpContext {
  readonly store: Pick<Store, 'backup' | 'audit'>
  readonly dataFolder: string
  /** Stands in the log. */
  readonly user: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** As copyKeyFile names it. */
export const KEY_SUFFIX = '.key.json'

/**
 * What is already there is replaced only when both are complete. Throws output-not-writable, also for a place in the data folder, where the copy could
 * replace the store itself; store-incomplete, store-damaged, store-full.
 */
export async function backUpStore({ store, dataFolder, user, now }: BackUpContext, file: string): Promise<void> {
  if (liesInside(file, dataFolder)) throw new PostlotseError('output-not-writable', file)
  const fresh = `${file}.neu`
  const pairs = ['', KEY_SUFFIX].map((suffix) => [fresh + suffix, file + suffix] as const)
  const clear = () => Promise.all(pairs.map(([from]) => rm(from, { force: true })))
  try {
    await clear()
    store.backup(fresh)
    copyKeyFile(dataFolder, fresh)
    for (const [from, to] of pairs) await rename(from, to)
  } catch (cause) {
    await clear().catch(() => undefined) // the first error is the one to tell
    throw cause instanceof PostlotseError ? cause : new PostlotseError('output-not-writable', path.resolve(file), { cause })
  }
  store.audit.append([{ at: isoTime(now()), user, action: 'exported', data: { what: 'backup', format: 'sqlite' } }])
}
