/** Reallabor: reads a labelled folder without touching the store and reports how good the answers are. */
import { z } from 'zod'
import { ERROR_TABLE, type ErrorCode } from '../../domain/errors.ts'
import { LANGUAGES } from '../../messages/language.ts'
import type { RequestGroup } from '../request.ts'

const errorCode = z.enum(Object.keys(ERROR_TABLE) as [ErrorCode, ...ErrorCode[]])
const count = z.int().nonnegative()
const fraction = z.number().min(0).max(1)
const shareSchema = z.strictObject({ correct: count, of: count, low: fraction, high: fraction })
export type LabShare = z.output<typeof shareSchema>

export const labAssumptionsSchema = z.strictObject({
  /** Share 0..1 of wrong types that would be accepted among documents nobody looks at closely. */
  maxError: z.number().gt(0).max(0.5),
  /** Minutes that a person needs for one document without the program. */
  minutesByHand: z.number().min(0).max(120),
  /** Minutes for looking at one proposal and saying yes. */
  minutesPerCheck: z.number().min(0).max(120),
})
export type LabAssumptions = z.output<typeof labAssumptionsSchema>

export const DEFAULT_LAB_ASSUMPTIONS: LabAssumptions = { maxError: 0.02, minutesByHand: 3, minutesPerCheck: 0.5 }

export const labReportSchema = z.strictObject({
  folder: z.string(),
  /** ISO time of the end of the run. */
  at: z.string(),
  engine: z.record(z.string(), z.string()),
  documents: count,
  /** Files without an answer to compare with; they were not read. */
  unlabelled: count,
  type: shareSchema,
  department: shareSchema.nullable(),
  urgency: shareSchema.nullable(),
  /** Of the truly immediate ones, those found; and others that were called so. */
  immediate: z.strictObject({ found: count, of: count, falseAlarms: count }).nullable(),
  /** What could go with one look; the threshold is null where no threshold keeps the allowed error with 95 % certainty. */
  coverage: z.strictObject({ share: fraction, threshold: fraction.nullable(), errors: count, errorLimit: fraction }),
  /** Most frequent first. null: no known type; an empty answer: not read. */
  confusions: z.array(z.strictObject({ truth: z.string().nullable(), answer: z.string().nullable(), count })),
  /** Per field name that the truth files name: read with the same value. */
  fields: z.array(z.strictObject({ name: z.string(), share: shareSchema })),
  unread: z.array(z.strictObject({ name: z.string(), code: z.string() })),
  splitWrongly: count,
  /** A right proposal costs one look, a wrong one the look and the work by hand, everything else the work by hand. */
  minutes: z.strictObject({ byHand: z.number(), withProgram: z.number(), saved: z.number(), proposed: count, proposedWrong: count }),
  assumptions: labAssumptionsSchema,
})
export type LabReport = z.output<typeof labReportSchema>

export const labRequests = {
  /** Begins to read; an unfinished run before it is cancelled. Throws lab-unlabelled for a folder without answers. */
  'lab.start': { input: z.strictObject({ folder: z.string().min(1) }), output: z.null() },
  'lab.cancel': { input: z.null(), output: z.null() },
  'lab.state': {
    input: z.null(),
    output: z.strictObject({
      phase: z.enum(['idle', 'running', 'done', 'failed', 'cancelled']),
      folder: z.string().nullable(),
      done: count,
      total: count,
      error: z.strictObject({ code: errorCode, detail: z.string() }).nullable(),
    }),
  },
  /** The report of the last finished run under these assumptions; null before the first. */
  'lab.report': { input: labAssumptionsSchema, output: labReportSchema.nullable() },
  /** Saves it as PDF; null if the person cancels. */
  'lab.save': {
    input: z.strictObject({ language: z.enum(LANGUAGES), assumptions: labAssumptionsSchema }),
    output: z.strictObject({ file: z.string() }).nullable(),
  },
} as const satisfies RequestGroup
