/** The store of the desktop app in one SQLCipher database: opens or creates it and brings it up to date. */
import type { Store } from '../../core/ports/store/store.ts'
import { createStore } from './create-store.ts'
import { migrate } from './migrate.ts'
import { type OpenDatabaseOptions, openDatabase } from './open-database.ts'
import { translated } from './translate-errors.ts'

/**
 * `keyHex`: the 256-bit database key, 64 lower-case hex digits. A missing file is created, an existing one is never deleted or replaced.
 * Throws store-damaged (also for a wrong key, which looks the same), store-newer, store-in-use, store-full.
 */
export function openStore(file: string, keyHex: string, options: OpenDatabaseOptions = {}): Store {
  return translated(() => {
    const database = openDatabase(file, keyHex, options)
    try {
      migrate(database)
      return createStore(database, options.shared ?? false)
    } catch (error) {
      database.close()
      throw error
    }
  })
}
