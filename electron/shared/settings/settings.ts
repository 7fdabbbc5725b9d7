/** Everything an authority can set, with safe defaults. Read once by app/config, frozen, passed down. */
import { z } from 'zod'

const bytes = z.int().positive()

export const limitsSchema = z
  .strictObject({
    /** Bytes of one file as it lies in the folder. */
    fileBytes: bytes.default(200 * 1024 * 1024),
    /** Pages of one source file. */
    pages: z.int().positive().default(2_000),
    /** Pixels of one page image (width × height); a DIN A3 page at 600 dpi has 70 million. */
    pagePixels: z.int().positive().default(150_000_000),
    /** E-mail in e-mail: how deep attachments are followed. */
    attachmentDepth: z.int().nonnegative().default(3),
    /** Attachments of one outermost e-mail, all levels together. */
    attachments: z.int().positive().default(100),
    /** Bytes of all attachments of one outermost e-mail, unpacked. */
    attachmentBytes: bytes.default(400 * 1024 * 1024),
    /** Bytes that a compressed office document may unpack to. */
    unpackedBytes: bytes.default(400 * 1024 * 1024),
    /** Bytes of memory above which an engine process is replaced by a fresh one after its call. */
    engineBytes: bytes.default(700 * 1024 * 1024),
    /** Milliseconds for one page (rasterise or OCR, each). */
    pageMs: z.int().positive().default(60_000),
    /** Milliseconds for opening one file (without its OCR). */
    fileMs: z.int().positive().default(60_000),
  })
  .prefault({})
export type Limits = z.output<typeof limitsSchema>

export const settingsSchema = z.strictObject({
  limits: limitsSchema,
  thresholds: z
    .strictObject({
      /** Calibrated probability 0..1 of the type from which a document is proposed instead of sent to review: 87 % of the held-out letters, 95 % of these right. */
      type: z.number().min(0).max(1).default(0.75),
      /** Probability 0..1 that all cuts of a stack are right, below which a person sees the page strip. */
      split: z.number().min(0).max(1).default(0.95),
      /** Confidence 0..1 below which a field is not reported: below it more readings are wrong than right (measured on held-out letters, as written and as scans). */
      field: z.number().min(0).max(1).default(0.45),
      /** Mean OCR confidence 0..1 below which a page counts as poorly read. */
      text: z.number().min(0).max(1).default(0.6),
    })
    .prefault({}),
  /** Federal state (ISO 3166-2:DE without the prefix) whose public holidays move the end of a period, e.g. HE, SH. */
  state: z.enum(['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH']).default('HE'),
  /** Days before a deadline from which `deadline-near` is a reason for review. */
  deadlineNearDays: z.int().nonnegative().default(7),
  /** Types that are delivered without a person, switched on one by one by the authority: type id → least confidence. */
  autoDeliver: z.record(z.string(), z.number().min(0).max(1)).default({}),
  /** Model pack that reads types and departments beside the shipped model (`postlotse models list`); absent: none. */
  model: z.string().min(1).optional(),
  /** Pages that one OCR process reads before it is replaced (its memory only grows). */
  ocrPagesPerProcess: z.int().positive().default(200),
})
/** Example: `settingsSchema.parse({ state: 'SH', thresholds: { type: 0.9 } })`. */
export type Settings = z.output<typeof settingsSchema>
