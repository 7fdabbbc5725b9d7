/** The authority's distribution plan (Geschäftsverteilungsplan) as data: rules from top to bottom, the first match wins, a default desk for the rest. */
import { z } from 'zod'

const deskId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case id')

/** All given conditions of a rule must hold. */
const conditions = z.strictObject({
  /** Type ids; `unknown` stands for «no known type». */
  type: z.array(z.string().min(1)).min(1).optional(),
  department: z.array(z.string().min(1)).min(1).optional(),
  urgency: z
    .array(z.enum(['normal', 'soon', 'immediate']))
    .min(1)
    .optional(),
  /** First letters of the surname, inclusive, German folding (Ä=A): `A-K`, `L-Z`, `Sch-St`. */
  surname: z
    .string()
    .regex(/^\p{L}{1,4}-\p{L}{1,4}$/u, 'range like A-K')
    .optional(),
  /** Postcodes or their beginnings, e.g. `646`, `64646`. */
  postalCode: z
    .array(z.string().regex(/^\d{1,5}$/))
    .min(1)
    .optional(),
  /** Town names, compared without case. */
  city: z.array(z.string().min(1)).min(1).optional(),
  /** Regular expression (JavaScript, no flags) over the file number, e.g. `^50\.2-`. */
  caseNumber: z.string().min(1).optional(),
})

export const distributionPlanSchema = z
  .strictObject({
    format: z.literal('postlotse.plan/1'),
    desks: z.array(z.strictObject({ id: deskId, label: z.string().min(1) })).min(1),
    rules: z.array(z.strictObject({ name: z.string().min(1), when: conditions, desk: deskId })),
    /** Desk for everything that no rule matches. */
    default: deskId,
  })
  .superRefine((plan, context) => {
    const desks = new Set(plan.desks.map((d) => d.id))
    const names = new Set<string>()
    plan.rules.forEach((rule, i) => {
      if (!desks.has(rule.desk)) context.addIssue({ code: 'custom', path: ['rules', i, 'desk'], message: `unknown desk «${rule.desk}»` })
      if (names.has(rule.name)) context.addIssue({ code: 'custom', path: ['rules', i, 'name'], message: `«${rule.name}» stands twice` })
      names.add(rule.name)
    })
    if (!desks.has(plan.default)) context.addIssue({ code: 'custom', path: ['default'], message: `unknown desk «${plan.default}»` })
  })
export type DistributionPlan = z.output<typeof distributionPlanSchema>
