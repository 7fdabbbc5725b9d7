/** Append-only, hash-chained log. */
import type { AuditEntry, NewAuditEntry } from '../../../shared/domain/audit.ts'

export interface AuditQuery {
  readonly documentId?: string
  /** ISO dates or times, inclusive. */
  readonly from?: string
  readonly to?: string
  /** Only entries with a smaller number, the newest of them first taken: for paging backwards. */
  readonly before?: number
  readonly limit?: number
}

export interface AuditLog {
  append(entries: readonly NewAuditEntry[]): void
  /** Oldest first. */
  list(query: AuditQuery): AuditEntry[]
  /** `brokenAt`: number of the first entry whose hash does not fit. */
  verify(): { readonly entries: number; readonly brokenAt?: number }
}
