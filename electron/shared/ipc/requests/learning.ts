/** Lernen aus Korrekturen: what was learned on this machine, learning now, going back, forgetting. */
import { z } from 'zod'
import { comparisonSchema, VERDICTS } from '../../domain/learned-head.ts'
import type { RequestGroup } from '../request.ts'

const count = z.int().nonnegative()

const learningOverview = z.strictObject({
  /** The model brings the letters that learning is checked with. */
  possible: z.boolean(),
  running: z.boolean(),
  /** Decided documents that were or can be learned from; they go with their documents. */
  examples: count,
  /** Decisions since the last training, and those of them that corrected the type. */
  waiting: z.strictObject({ decided: count, corrected: count }),
  /** What is in use; null: the model alone. `since`: ISO time. `typeIds`: null for «none of the known types». */
  active: z.strictObject({ since: z.string(), comparison: comparisonSchema, typeIds: z.array(z.string().nullable()) }).nullable(),
  /** The last training, also one whose result was not taken; null: there was none. */
  last: z.strictObject({ at: z.string(), verdict: z.enum(VERDICTS), comparison: comparisonSchema }).nullable(),
  /** The authority's own types: letters of them that were decided, and whether they are recognised by now. */
  ownTypes: z.array(z.strictObject({ typeId: z.string(), letters: count, needed: count, learned: z.boolean() })),
})
export type LearningOverview = z.output<typeof learningOverview>

export const learningRequests = {
  'learning.overview': { input: z.null(), output: learningOverview },
  /** Resolves when the training is over, after seconds. Throws request-refused where learning is switched off, engine-crashed, timeout, cancelled. */
  'learning.learn': { input: z.null(), output: learningOverview },
  /** Throws state-changed where nothing is in use. */
  'learning.goBack': { input: z.null(), output: learningOverview },
  'learning.forget': { input: z.null(), output: learningOverview },
} as const satisfies RequestGroup
