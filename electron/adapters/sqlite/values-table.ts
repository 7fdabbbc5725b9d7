/** Small JSON values by key. */
import type { ValueStore } from '../../core/ports/store/value-store.ts'
import type { Connection } from './connection.ts'

export function createValuesTable(database: Connection): ValueStore {
  const read = database.prepare<[string], string>('SELECT value FROM app_values WHERE key = ?').pluck()
  const write = database.prepare<[string, string]>('INSERT INTO app_values (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
  const remove = database.prepare<[string]>('DELETE FROM app_values WHERE key = ?')
  return {
    get(key) {
      const stored = read.get(key)
      return stored === undefined ? undefined : (JSON.parse(stored) as unknown)
    },
    set(key, value) {
      if (value === undefined) remove.run(key)
      else write.run(key, JSON.stringify(value))
    },
  }
}
