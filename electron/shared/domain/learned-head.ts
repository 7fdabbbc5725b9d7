/** What was learned on this machine from people's decisions, as plain data: it is stored, sent to the engine that learns, and read back. */
import { z } from 'zod'

/** Pieces of the words of a text (their 32-bit hashes) → how often each occurs. */
export type WordGrams = ReadonlyMap<number, number>

const uint32 = z.int().min(0).max(0xffffffff)

/** A multinomial logistic regression over the taught types and everything else; how it is used: core/learning/apply-head.ts. */
export const headSchema = z
  .strictObject({
    /** Types that it was taught, null for «none of the types». Their classes are in this order; the last class is everything else. */
    taught: z.array(z.string().nullable()),
    /** Pieces of words that it looks at, ascending, and how rare each is in the mail in general. */
    grams: z.array(uint32),
    rarity: z.array(z.number()),
    /** Of each piece its weight for every class, and at the end the classes' biases: `weights[piece * classes + class]`. */
    weights: z.array(z.number()).transform((values): Float64Array => Float64Array.from(values)),
  })
  .refine(
    ({ taught, grams, rarity, weights }) => rarity.length === grams.length && weights.length === (taught.length + 1) * (grams.length + 1),
    'sizes do not fit',
  )
export type Head = z.output<typeof headSchema>

/** Nothing learned: the model alone. */
export const NO_HEAD: Head = { taught: [], grams: [], rarity: [], weights: new Float64Array(1) }

export function headToJson(head: Head): string {
  return JSON.stringify({ ...head, weights: Array.from(head.weights) })
}

const count = z.int().nonnegative()
const beforeAfter = z.strictObject({ of: count, before: count, after: count })

/** What the comparison of a newly learned head (challenger) with the present one (champion) showed. */
export const comparisonSchema = z.strictObject({
  /** New decisions that it learned from, and those of them in which the champion was wrong. */
  learnedFrom: count,
  misread: count,
  /** Newly decided documents typed as the person did: by the champion, and by a head that was learned without each of them. */
  recent: beforeAfter,
  /** Frozen reference letters typed rightly. */
  reference: beforeAfter,
})
export type Comparison = z.output<typeof comparisonSchema>

/** better: was put into use. worse: it would have forgotten something. no-better: nothing gained. */
export const VERDICTS = ['better', 'worse', 'no-better'] as const
export type Verdict = (typeof VERDICTS)[number]

export const learningRecordSchema = z.strictObject({
  number: z.int().min(1),
  /** Model that the head belongs to. */
  model: z.string(),
  /** ISO time with zone. */
  at: z.string(),
  verdict: z.enum(VERDICTS),
  comparison: comparisonSchema,
  /** The head before it; null: the model alone. */
  parent: z.int().min(1).nullable(),
  /** null: it was not put into use and is not kept. */
  head: headSchema.nullable(),
})
export type LearningRecord = z.output<typeof learningRecordSchema>
