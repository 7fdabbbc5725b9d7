/** A distribution plan that is being written: the shape of a plan, with anything in its texts. What is wrong with it: plan-problems.ts. */
import { z } from 'zod'

const text = z.string().max(500)
const texts = z.array(text).max(200)

export const planDraftSchema = z.strictObject({
  format: z.literal('postlotse.plan/1'),
  desks: z.array(z.strictObject({ id: text, label: text })).max(500),
  rules: z
    .array(
      z.strictObject({
        name: text,
        when: z.strictObject({
          type: texts.optional(),
          department: texts.optional(),
          urgency: z.array(z.enum(['normal', 'soon', 'immediate'])).optional(),
          surname: text.optional(),
          postalCode: texts.optional(),
          city: texts.optional(),
          caseNumber: text.optional(),
        }),
        desk: text,
      }),
    )
    .max(2000),
  default: text,
})
export type PlanDraft = z.output<typeof planDraftSchema>
