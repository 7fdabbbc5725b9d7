/** The chain of the log: each entry's hash covers the hash before it. */
import { createHash } from 'node:crypto'
import type { AuditEntry } from '../../shared/domain/audit.ts'

/** Hash before the first entry. */
export const FIRST_HASH = '0'.repeat(64)

/** SHA-256 (hex) over the previous hash and the entry's canonical JSON, in UTF-8. */
export function auditHash(previous: string, entry: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256')
    .update(previous + canonicalJson(entry))
    .digest('hex')
}

/** JSON without spaces, keys of every object sorted by code unit, keys without a value left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member) ? Object.fromEntries(Object.entries(member).sort(byKey)) : member,
  )
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
