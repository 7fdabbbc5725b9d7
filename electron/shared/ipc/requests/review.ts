/** Prüfen: one document with everything known of it, corrections, confirmation, undo, and how the hand-over goes. */
import { z } from 'zod'
import { DUPLICATE_DECISIONS, documentRowSchema } from '../../domain/mail-document.ts'
import { resultLineSchema } from '../../result/result-line.ts'
import type { RequestGroup } from '../request.ts'

const fraction = z.number().min(0).max(1)
const pageNumber = z.int().min(1)
const box = z.tuple([fraction, fraction, fraction, fraction])
const documentId = z.strictObject({ id: z.string() })
const ids = z.strictObject({ ids: z.array(z.string()).max(50_000) })
const failure = z.strictObject({ code: z.string(), detail: z.string() })

const target = z.union([z.enum(['type', 'department', 'desk', 'urgency']), z.templateLiteral(['field:', z.string()])])
export type ReviewTarget = z.output<typeof target>

const correction = z.strictObject({
  target,
  /** The machine's value; null where it had none. */
  machine: z.string().nullable(),
  person: z.string().nullable(),
  page: pageNumber.optional(),
  box: box.optional(),
  at: z.string(),
  user: z.string(),
})
export type ReviewCorrection = z.output<typeof correction>

const reviewPage = z.strictObject({
  /** 1-based in the source file. */
  number: pageNumber,
  blank: z.boolean(),
  /** 0..1, how well it was read. */
  confidence: fraction,
  /** Recognised from pixels. */
  recognised: z.boolean(),
  /** Why it could not be read. */
  failure: z.string().nullable(),
})
export type ReviewPage = z.output<typeof reviewPage>

const shown = z.enum(['picture', 'words', 'gone'])

const duplicate = z.strictObject({
  /** exact: the same words. near: read from another sheet, as far as it can be told. */
  kind: z.enum(['exact', 'near']),
  decision: z.enum(DUPLICATE_DECISIONS).nullable(),
  /** The earlier document; null where it was cut anew since. */
  other: z
    .strictObject({
      id: z.string(),
      name: z.string(),
      state: documentRowSchema.shape.state,
      arrivedAt: z.string(),
      sourceId: z.string(),
      shown,
      /** 1-based in its source file; null if there are no pages. */
      firstPage: pageNumber.nullable(),
    })
    .nullable(),
})
export type ReviewDuplicate = z.output<typeof duplicate>

const reviewDocument = z.strictObject({
  row: documentRowSchema,
  /** As the machine proposed it. */
  machine: resultLineSchema,
  /** With the person's corrections. */
  decided: resultLineSchema,
  corrections: z.array(correction),
  pages: z.array(reviewPage),
  source: z.strictObject({
    id: z.string(),
    /** picture: pages have pictures; words: the window draws the words; gone: deleted when its time was over, or never readable. */
    shown,
    /** E-mail around an attachment. */
    container: z.string().nullable(),
    pageCount: z.int().nonnegative(),
  }),
  /** Whether it seems to have come before; null: no. */
  duplicate: duplicate.nullable(),
  /** All documents of the same file in the order of their pages, this one among them. */
  siblings: z.array(z.strictObject({ id: z.string(), pages: z.tuple([pageNumber, pageNumber]).nullable(), state: documentRowSchema.shape.state })),
  /** Milliseconds since 1970 until which the confirmation can be taken back; null: nothing to take back. A hand-over that failed leaves it open. */
  undoUntil: z.number().nullable(),
  /** Where it lies. */
  place: z.string().nullable(),
  /** Why it has not been handed over yet. */
  failure: failure.nullable(),
})
export type ReviewDocument = z.output<typeof reviewDocument>

const pageWords = z.strictObject({
  number: pageNumber,
  words: z.array(z.strictObject({ text: z.string(), box, line: z.int().nonnegative() })),
})
export type ReviewPageWords = z.output<typeof pageWords>

const boxReading = z.strictObject({
  /** The words in the box as printed. */
  text: z.string(),
  /** What a field of the asked kind would get; null: nothing in the box reads as such a value. */
  value: z.string().nullable(),
  /** Check digit or range; null where there is none. */
  valid: z.boolean().nullable(),
})
export type BoxReading = z.output<typeof boxReading>

const queued = z.strictObject({ id: z.string(), urgency: documentRowSchema.shape.urgency, state: documentRowSchema.shape.state })

export const reviewRequests = {
  /** Undecided documents in the order in which they should be looked at: urgent first, then the nearest deadline, then as they came. */
  'review.queue': { input: z.null(), output: z.array(queued) },
  /** Throws not-found. */
  'review.document': { input: documentId, output: reviewDocument },
  /** Throws not-found. */
  'review.page': { input: z.strictObject({ id: z.string(), page: pageNumber }), output: pageWords },
  /**
   * A person's value. `value` null: no known type, no such field. A changed type reads the document anew; fields, deadlines and desk follow.
   * Throws not-found, state-changed (already decided), request-refused (no such type, desk, field …).
   */
  'review.correct': {
    input: z.strictObject({ id: z.string(), target, value: z.string().max(2000).nullable(), page: pageNumber.optional(), box: box.optional() }),
    output: z.null(),
  },
  /** Takes the correction of this target back: the machine's value counts again. */
  'review.uncorrect': { input: z.strictObject({ id: z.string(), target }), output: z.null() },
  /** Whether the document that it seems to repeat is the same letter; null takes the answer back. Throws not-found, state-changed (already decided). */
  'review.decideDuplicate': { input: z.strictObject({ id: z.string(), decision: z.enum(DUPLICATE_DECISIONS).nullable() }), output: z.null() },
  /** Says yes. Refused one by one with not-found or state-changed. */
  'review.confirm': {
    input: ids,
    output: z.strictObject({ confirmed: z.array(z.string()), refused: z.array(z.strictObject({ id: z.string(), code: z.string() })) }),
  },
  /** Takes the yes back while the document has not been handed over; else refused with state-changed. */
  'review.unconfirm': {
    input: ids,
    output: z.strictObject({ reopened: z.array(z.string()), refused: z.array(z.strictObject({ id: z.string(), code: z.string() })) }),
  },
  /** `field`: name of the field that the value is for. */
  'review.readBox': { input: z.strictObject({ id: z.string(), page: pageNumber, box, field: z.string().optional() }), output: boxReading },
  /** Text of all its pages, lines separated by `\n`, for the clipboard. */
  'review.text': { input: documentId, output: z.strictObject({ text: z.string() }) },
  /** How the hand-over goes: what waits for it, and what holds it up, the most frequent first. */
  'review.handOver': {
    input: z.null(),
    output: z.strictObject({ waiting: z.int().nonnegative(), failures: z.array(failure.extend({ documents: z.int().positive() })) }),
  },
} as const satisfies RequestGroup
