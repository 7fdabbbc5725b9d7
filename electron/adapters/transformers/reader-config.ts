/** What a document reader's config.json says about itself, under the key `postlotse`: labels in output order, windows, calibration. */
import { z } from 'zod'
import { PostlotseError } from '../../shared/domain/errors.ts'

/** The label, among the types, of documents of none of them; a model need not have it. */
export const NO_TYPE = 'unknown'

const labels = z.array(z.string().min(1)).min(2)
const calibration = z.object({ temperature: z.number().positive() })
const bySource = z.object({ clean: calibration, ocr: calibration })

const readerConfigSchema = z
  .object({
    format: z.literal('postlotse.reader/1'),
    /** Type ids in the order of `type_logits`, with or without NO_TYPE. */
    types: labels,
    departments: labels,
    urgencies: z.tuple([z.literal('normal'), z.literal('soon'), z.literal('immediate')]),
    /** `O`, then `B-` and `I-` of each field, in the order of `field_logits`. */
    fieldTags: z.array(z.string().regex(/^(O|[BI]-[A-Za-z.]+)$/)).min(1),
    /** Pieces of a window including its `[CLS]`. */
    window: z.int().min(8).max(4096),
    /** Pieces from one window's start to the next one's. */
    stride: z.int().min(4),
    ngram: z.object({ spec: z.literal('postlotse-ngram/1'), buckets: z.int().min(2) }),
    /** Temperatures that make the document heads honest: for text layers, and for text read by OCR. */
    calibration: bySource,
    fieldCalibration: bySource,
    /** Per field 0..1: F1 of the token head on held-out documents; scales the confidence of its spans. */
    fieldReliability: z.record(z.string(), z.number().min(0).max(1)).default({}),
    /** 0..1, see `Reading.unknownThreshold`. */
    unknownThreshold: z.number().min(0).max(1),
  })
  .refine((config) => config.stride < config.window, 'stride must be less than window')
  .refine((config) => config.fieldTags[0] === 'O', 'fieldTags must start with O')
/** Example: tests/fixtures/model/models/document-reader/config.json. */
export type ReaderConfig = z.output<typeof readerConfigSchema>

/** Throws model-incompatible. */
export function parseReaderConfig(json: string): ReaderConfig {
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch (cause) {
    throw new PostlotseError('model-incompatible', 'config.json is no JSON', { cause })
  }
  const result = z.object({ postlotse: readerConfigSchema }).safeParse(parsed)
  if (!result.success)
    throw new PostlotseError('model-incompatible', `config.json: ${result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`)
  return result.data.postlotse
}
