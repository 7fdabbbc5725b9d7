/** Auswertung: volumes, waiting time and error rates of a period. No figure about a single account. */
import { z } from 'zod'
import { LANGUAGES } from '../../messages/language.ts'
import type { RequestGroup } from '../request.ts'

/** Days are Berlin days of arrival, inclusive. */
const periodSchema = z.strictObject({ from: z.iso.date(), to: z.iso.date(), deskId: z.string().optional() })
export type StatisticsFilter = z.output<typeof periodSchema>

const count = z.int().nonnegative()
const fraction = z.number().min(0).max(1)
/** How many of how many, with the exact 95 % interval of the share; of 0: the interval is 0..1. */
const shareSchema = z.strictObject({ count, of: count, low: fraction, high: fraction })
export type Share = z.output<typeof shareSchema>

export const statisticsSchema = z.strictObject({
  documents: count,
  /** Nothing decided yet. */
  open: count,
  byDay: z.array(z.strictObject({ day: z.string(), count })),
  byType: z.array(z.strictObject({ typeId: z.string().nullable(), count })),
  byDesk: z.array(z.strictObject({ deskId: z.string().nullable(), count })),
  /** Documents that a person decided, and those of them in which nothing of the machine was changed. */
  unchanged: shareSchema,
  /** Among the documents that a person decided: those in which this was changed. */
  errors: z.strictObject({ type: shareSchema, desk: shareSchema, urgency: shareSchema, fields: shareSchema }),
  urgent: z.strictObject({
    /** Marked «immediate». */
    immediate: count,
    immediateOpen: count,
    withDeadline: count,
    /** Open, and the deadline is over. */
    overdue: count,
  }),
  /** How fast people work: null where fewer than five accounts decided in the selection. */
  pace: z
    .strictObject({
      decided: count,
      /** Minutes from arrival to decision. */
      medianMinutes: z.number(),
      /** Nine of ten were decided within this. */
      ninetiethMinutes: z.number(),
      /** «Immediate» ones decided on their day of arrival. */
      sameDay: shareSchema,
      /** Those with a deadline decided until then. */
      inTime: shareSchema,
    })
    .nullable(),
  quarantine: z.array(z.strictObject({ code: z.string(), count })),
})
export type Statistics = z.output<typeof statisticsSchema>

export const statisticsRequests = {
  'statistics.get': { input: periodSchema, output: statisticsSchema },
  /** Asks where to; null if the person cancels. The export is logged. */
  'statistics.export': {
    input: z.strictObject({ language: z.enum(LANGUAGES), filter: periodSchema, format: z.enum(['csv', 'xlsx']) }),
    output: z.strictObject({ file: z.string() }).nullable(),
  },
} as const satisfies RequestGroup
