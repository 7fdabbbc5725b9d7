/** Verlauf und Protokoll: the log, its verification and its export. */
import { z } from 'zod'
import { AUDIT_ACTIONS } from '../../domain/audit.ts'
import { LANGUAGES } from '../../messages/language.ts'
import type { RequestGroup } from '../request.ts'

/** Everything given must hold. Days are Berlin days, inclusive. */
const historyFilterSchema = z.strictObject({
  documentId: z.string().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  action: z.enum(AUDIT_ACTIONS).optional(),
  user: z.string().optional(),
})
export type HistoryFilter = z.output<typeof historyFilterSchema>

const historyEntrySchema = z.strictObject({
  number: z.int().min(1),
  at: z.string(),
  user: z.string(),
  action: z.enum(AUDIT_ACTIONS),
  documentId: z.string().nullable(),
  /** Name of the document's file; null where the entry is about none, or it is unknown. */
  documentName: z.string().nullable(),
  /** What happened, in the asked language. */
  sentence: z.string(),
  /** The entry's data, each value as text, e.g. versions of the models. */
  details: z.array(z.strictObject({ label: z.string(), value: z.string() })),
})
export type HistoryEntry = z.output<typeof historyEntrySchema>

export const historyRequests = {
  /** Newest first; `before` pages backwards. */
  'history.list': {
    input: z.strictObject({ language: z.enum(LANGUAGES), filter: historyFilterSchema, before: z.int().optional(), limit: z.int().min(1).max(5000) }),
    output: z.strictObject({ entries: z.array(historyEntrySchema), more: z.boolean() }),
  },
  /** Accounts that stand in the log. */
  'history.users': { input: z.null(), output: z.array(z.string()) },
  'history.verify': { input: z.null(), output: z.strictObject({ entries: z.int(), brokenAt: z.int().optional() }) },
  /** Asks where to; null if the person cancels. The export is itself logged. */
  'history.export': {
    input: z.strictObject({ language: z.enum(LANGUAGES), filter: historyFilterSchema, format: z.enum(['json', 'csv', 'pdf']) }),
    output: z.strictObject({ file: z.string(), entries: z.int() }).nullable(),
  },
} as const satisfies RequestGroup
