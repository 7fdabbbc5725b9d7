/** The log of what was proposed, changed and handed over. Holds ids, codes and the values of decisions, no page texts. */
import { z } from 'zod'

export const AUDIT_ACTIONS = [
  'proposed',
  'quarantined',
  'corrected',
  'correction-undone',
  'confirmed',
  'confirmation-undone',
  'delivered',
  'delivery-failed',
  'settled',
  'reopened',
  'recut',
  'duplicate-decided',
  'forgotten',
  'preferences-changed',
  'plan-changed',
  'exported',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

export const auditEntrySchema = z.strictObject({
  /** 1, 2, 3, … without gaps. */
  number: z.int().min(1),
  /** ISO time with zone. */
  at: z.string(),
  /** Account of the operating system; `postlotse` for what no person did. */
  user: z.string(),
  action: z.enum(AUDIT_ACTIONS),
  documentId: z.string().optional(),
  /** Plain JSON, e.g. { target: 'type', machine: 'rechnung', person: 'mahnung' }. */
  data: z.record(z.string(), z.unknown()),
  /** SHA-256 (hex) over the previous hash and this entry's canonical JSON; the first one's previous hash is 64 zeros. */
  hash: z.string(),
})
export type AuditEntry = z.output<typeof auditEntrySchema>
export type NewAuditEntry = Omit<AuditEntry, 'number' | 'hash'>

/** `user` of what no person did. */
export const MACHINE_USER = 'postlotse'
