/** The store over an open database of the newest layout: its tables, each with SQLite's errors translated. */
import { existsSync } from 'node:fs'
import type { Store } from '../../core/ports/store/store.ts'
import { createAuditTable } from './audit-table.ts'
import type { Connection } from './connection.ts'
import { createDocumentsTable } from './documents-table.ts'
import { createJobsTable } from './jobs-table.ts'
import { createLearningTable } from './learning-table.ts'
import { createProcessMark } from './process-mark.ts'
import { createSearchTable } from './search-table.ts'
import { createSourcesTable } from './sources-table.ts'
import { translating } from './translate-errors.ts'
import { createValuesTable } from './values-table.ts'

/** `isShared`: other processes may have the same file open. */
export function createStore(database: Connection, isShared = false): Store {
  const mark = createProcessMark(isShared)
  return {
    isShared,
    jobs: translating(createJobsTable(database, mark)),
    sources: translating(createSourcesTable(database)),
    documents: translating(createDocumentsTable(database, mark)),
    search: translating(createSearchTable(database)),
    audit: translating(createAuditTable(database)),
    learning: translating(createLearningTable(database)),
    values: translating(createValuesTable(database)),
    ...translating({
      changedElsewhere: changeOfOthers(database),
      atomically: <T>(work: () => T): T => database.transaction(() => notWaiting(work()))(),
      backup(copy: string): void {
        if (existsSync(copy)) throw new Error('a backup never replaces a file')
        database.prepare('VACUUM INTO ?').run(copy)
      },
      close(): void {
        database.close()
      },
    }),
    check: () => isSound(database),
  }
}

/** SQLite counts the commits of other connections. */
function changeOfOthers(database: Connection): () => boolean {
  const version = () => database.pragma('data_version', { simple: true })
  let seen = version()
  return () => {
    const before = seen
    seen = version()
    return seen !== before
  }
}

/** A transaction around waiting work would end before the work does. */
function notWaiting<T>(result: T): T {
  if (result instanceof Promise) throw new Error('work inside a transaction must not wait')
  return result
}

function isSound(database: Connection): boolean {
  try {
    return database.pragma('integrity_check', { simple: true }) === 'ok' && (database.pragma('foreign_key_check') as unknown[]).length === 0
  } catch {
    return false
  }
}
