/** Lernen: invented mail to practise on. Results stay on this machine, belong to one account and can be deleted. */
import { z } from 'zod'
import type { RequestGroup } from '../request.ts'

const urgency = z.enum(['normal', 'soon', 'immediate'])
const answerSchema = z.strictObject({ typeId: z.string().nullable(), deskId: z.string(), urgency })
export type PracticeAnswer = z.output<typeof answerSchema>

/** Which of the three questions were answered right. */
const judgementSchema = z.strictObject({ type: z.boolean(), desk: z.boolean(), urgency: z.boolean() })
export type PracticeJudgement = z.output<typeof judgementSchema>

const bilingual = z.strictObject({ de: z.string(), en: z.string() })

const exerciseSchema = z.strictObject({
  id: z.string(),
  title: bilingual,
  pages: z.int().min(1),
  /** Absent: not answered yet. */
  judgement: judgementSchema.optional(),
})
export type PracticeExercise = z.output<typeof exerciseSchema>

const feedbackSchema = z.strictObject({
  judgement: judgementSchema,
  truth: answerSchema,
  /** Other desks or urgencies do not count as right; this says why this one is. */
  explanation: bilingual,
  /** Name of the rule of the distribution plan that leads to the desk. */
  rule: z.string(),
})
export type PracticeFeedback = z.output<typeof feedbackSchema>

export const practiceRequests = {
  'practice.list': { input: z.null(), output: z.array(exerciseSchema) },
  /** Picture of a page (1-based), base64 of a WebP file; and what stands on the page, for those who don't see it. */
  'practice.page': {
    input: z.strictObject({ id: z.string(), page: z.int().min(1) }),
    output: z.strictObject({ webp: z.string(), text: z.string() }),
  },
  /** Keeps the answer (the last one counts) and says what would have been right. */
  'practice.answer': { input: z.strictObject({ id: z.string(), answer: answerSchema }), output: feedbackSchema },
  /** What the program itself says of the document, read now; null if it cannot be read. */
  'practice.machine': {
    input: z.strictObject({ id: z.string() }),
    output: z
      .strictObject({ typeId: z.string().nullable(), confidence: z.number(), deskId: z.string().nullable(), urgency, judgement: judgementSchema })
      .nullable(),
  },
  /** Deletes all answers of this account. */
  'practice.forget': { input: z.null(), output: z.null() },
} as const satisfies RequestGroup
