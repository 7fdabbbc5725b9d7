/** Brings a database up to the newest layout, step by step. `user_version` is the number of the last step done. */
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { Connection } from './connection.ts'
import { firstTables } from './migrations/0001-first-tables.ts'
import { learning } from './migrations/0002-learning.ts'
import { prints } from './migrations/0003-prints.ts'
import { owners } from './migrations/0004-owners.ts'
import type { Migration } from './migrations/migration.ts'

/** In order; a step that was shipped is never changed again. */
export const MIGRATIONS: readonly Migration[] = [firstTables, learning, prints, owners]

/** Each step is done wholly or not at all. Throws store-newer for a layout that this version does not know. */
export function migrate(database: Connection, migrations: readonly Migration[] = MIGRATIONS): void {
  const present = database.pragma('user_version', { simple: true }) as number
  const newest = migrations.at(-1)?.number ?? 0
  if (present > newest) throw new PostlotseError('store-newer', `layout ${present}, known up to ${newest}`)
  for (const { number, sql } of migrations.filter((step) => step.number > present)) {
    database.transaction(() => {
      database.exec(sql)
      database.pragma(`user_version = ${number}`)
    })()
  }
}
