/** One line of `classify --json`: what became of one document, or of one file that could not be read. Mirrors resources/contract/result.schema.json. */
import { z } from 'zod'
import { REVIEW_CODES } from '../domain/issue.ts'

const fraction = z.number().min(0).max(1)
const box = z.tuple([fraction, fraction, fraction, fraction])
const page = z.int().min(1)
const scored = z.strictObject({ id: z.string(), confidence: fraction })

export const resultLineSchema = z.strictObject({
  schema: z.literal('postlotse.result/1'),
  id: z.string().optional(),
  source: z.strictObject({
    path: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    pages: z.tuple([page, page]).optional(),
    attachment: z.string().optional(),
  }),
  status: z.enum(['proposed', 'routed', 'review', 'quarantined']),
  type: z
    .strictObject({
      id: z.string().nullable(),
      confidence: fraction,
      alternatives: z.array(scored),
      evidence: z.array(z.strictObject({ text: z.string(), weight: z.number(), page, box })),
    })
    .optional(),
  department: scored.optional(),
  urgency: z.enum(['normal', 'soon', 'immediate']).optional(),
  fields: z
    .array(
      z.strictObject({
        name: z.string(),
        value: z.string(),
        normalized: z.string().optional(),
        valid: z.boolean().optional(),
        confidence: fraction,
        method: z.enum(['form', 'embedded-xml', 'model', 'rule', 'barcode', 'person']),
        page: page.optional(),
        box: box.optional(),
        /** Which rule or head proposed the value. */
        origin: z.string().optional(),
        /** Reading with OCR confusions undone, offered to the person. */
        repair: z.string().optional(),
      }),
    )
    .optional(),
  deadlines: z.array(z.strictObject({ kind: z.string(), date: z.iso.date(), basis: z.string(), assumptions: z.array(z.string()) })).optional(),
  route: z.strictObject({ desk: z.string(), rule: z.string(), target: z.string().optional() }).optional(),
  review: z.strictObject({ needed: z.boolean(), reasons: z.array(z.strictObject({ code: z.enum(REVIEW_CODES), detail: z.string() })) }).optional(),
  text: z
    .strictObject({
      source: z.enum(['pdf-text', 'ocr', 'form', 'embedded', 'mixed']),
      confidence: fraction,
      characters: z.int().nonnegative(),
    })
    .optional(),
  /** Id of an earlier document with exactly the same content. */
  duplicateOf: z.string().optional(),
  /** Id of an earlier document that seems to be the same letter read from another sheet; never beside `duplicateOf`. */
  similarTo: z.string().optional(),
  error: z.strictObject({ code: z.string(), message: z.string() }).optional(),
  timing: z.strictObject({ totalMs: z.number(), stages: z.record(z.string(), z.number()) }).optional(),
  engine: z.record(z.string(), z.string()).optional(),
})
export type ResultLine = z.output<typeof resultLineSchema>
