/** Suche over texts and fields. */
import { z } from 'zod'
import { DOCUMENT_STATES, documentRowSchema } from '../../domain/mail-document.ts'
import type { RequestGroup } from '../request.ts'

/** Documents of one answer. */
export const MOST_HITS = 500

const searchInput = z.strictObject({
  /** As typed: words, beginnings with `*`, phrases in quotes. Empty: only the filters count. */
  text: z.string().max(500),
  /** Name of a field in the taxonomy and a part of its value, in any spelling. */
  field: z.strictObject({ name: z.string(), value: z.string().max(200) }).nullable(),
  typeId: z.string().nullable(),
  deskId: z.string().nullable(),
  /** Document date, inclusive. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  /** Empty: all. */
  states: z.array(z.enum(DOCUMENT_STATES)),
  limit: z.int().min(1).max(MOST_HITS),
  offset: z.int().nonnegative(),
})
export type SearchInput = z.output<typeof searchInput>

const foundDocument = z.strictObject({
  row: documentRowSchema,
  /** Pieces of the text around the hits; empty where only filters counted. */
  excerpt: z.array(z.strictObject({ text: z.string(), hit: z.boolean() })),
  /** Its file and text were deleted when their time was over; only row and log are left. */
  forgotten: z.boolean(),
})
export type FoundDocument = z.output<typeof foundDocument>

export const searchRequests = {
  /** Best first. A text that cannot be parsed is read as plain words. */
  'search.find': {
    input: searchInput,
    output: z.strictObject({ documents: z.array(foundDocument), total: z.int().nonnegative(), milliseconds: z.number().nonnegative() }),
  },
} as const satisfies RequestGroup
