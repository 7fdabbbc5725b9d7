/**
 * What the desktop app and the service remember: files, documents, decisions, the log. One encrypted database, synchronous: a decision is on disk
 * when the call returns. Everything thrown is store-damaged, store-full, store-in-use or a bug.
 */
import type { AuditLog } from './audit-log.ts'
import type { DocumentStore } from './document-store.ts'
import type { JobStore } from './job-store.ts'
import type { LearningStore } from './learning-store.ts'
import type { SearchIndex } from './search-index.ts'
import type { SourceStore } from './source-store.ts'
import type { ValueStore } from './value-store.ts'

export interface Store {
  readonly jobs: JobStore
  readonly sources: SourceStore
  readonly documents: DocumentStore
  readonly search: SearchIndex
  readonly audit: AuditLog
  readonly learning: LearningStore
  readonly values: ValueStore
  /** Other processes of this machine may have it open too: app and service share one queue. */
  readonly isShared: boolean
  /** Whether another process has written since the last time this was asked. */
  changedElsewhere(): boolean
  /** All or nothing, also after a power cut. May be nested; `work` must not wait. */
  atomically<T>(work: () => T): T
  /** Whether every page of the database is sound. */
  check(): boolean
  /** Writes a copy that opens with the same key. `file` must not exist. */
  backup(file: string): void
  close(): void
}
