/** Einstellungen: preferences, thresholds, desks and distribution plan, types, and what moves all of it to another machine. */
import { z } from 'zod'
import { distributionPlanSchema } from '../../routing/distribution-plan.ts'
import { planDraftSchema } from '../../routing/plan-draft.ts'
import { PLAN_PROBLEMS } from '../../routing/plan-problems.ts'
import { adjustableSettingsSchema } from '../../settings/adjustable-settings.ts'
import { ownTypeSchema } from '../../settings/own-type.ts'
import { preferencesSchema } from '../../settings/preferences.ts'
import type { RequestGroup } from '../request.ts'

const count = z.int().nonnegative()
const fraction = z.number().min(0).max(1)
const index = z.int().min(0)

const preferencesState = z.strictObject({
  preferences: preferencesSchema,
  /** Keys that IT has fixed by policy: shown, but not to be changed here. */
  locked: z.array(z.string()),
  /** Why IT's policy could not be used, technical; null: there is none, or it is in force. */
  policyProblem: z.string().nullable(),
})
export type PreferencesState = z.output<typeof preferencesState>

export const basicRequests = {
  'preferences.get': { input: z.null(), output: preferencesState },
  /** Only the given keys change. Throws fixed-by-policy, folder-unreachable, output-not-writable, folders-overlap. */
  'preferences.save': { input: preferencesSchema.partial(), output: preferencesState },
} as const satisfies RequestGroup

const settingsState = z.strictObject({
  settings: adjustableSettingsSchema,
  shipped: adjustableSettingsSchema,
  /** Documents of each type that a person has checked. */
  checked: z.array(z.strictObject({ typeId: z.string(), documents: count })),
})

const curveSchema = z.strictObject({
  /** Documents that a person has checked, and how many of them the machine had typed wrongly. */
  documents: count,
  errors: count,
  /** By falling threshold: what would go without a person, and the error rate in it with its upper 95 % limit. */
  points: z.array(z.strictObject({ threshold: fraction, coverage: fraction, errorRate: fraction, errorLimit: fraction })),
  /** The smallest threshold that keeps the allowed error rate with 95 % certainty; null: none does yet. */
  best: z.strictObject({ threshold: fraction, coverage: fraction, errors: count, errorLimit: fraction }).nullable(),
  /** Documents that would have to be checked without an error before any threshold can keep that rate. */
  needed: count,
})
export type CoverageCurve = z.output<typeof curveSchema>

export const settingsRequests = {
  'preferences.settings': { input: z.null(), output: settingsState },
  /** Throws request-refused where a type is set to automatic that has not been checked often enough. */
  'preferences.saveSettings': { input: adjustableSettingsSchema, output: settingsState },
  /** `typeId` null: over all types. */
  'preferences.curve': { input: z.strictObject({ maxError: z.number().min(0.001).max(0.5), typeId: z.string().nullable() }), output: curveSchema },
} as const satisfies RequestGroup

const planState = z.strictObject({
  plan: distributionPlanSchema,
  /** It is the shipped plan, or the one given by IT. */
  shipped: z.boolean(),
})

const route = z.strictObject({ desk: z.string(), rule: z.string() })
const planCheck = z.strictObject({
  problems: z.array(z.strictObject({ code: z.enum(PLAN_PROBLEMS), desk: index.optional(), rule: index.optional(), value: z.string() })),
  /** How many of the last documents were looked at; 0 as long as there are problems. */
  looked: count,
  /** Those that would go elsewhere than under the present plan. */
  moved: z.array(
    z.strictObject({ documentId: z.string(), name: z.string(), person: z.string().nullable(), typeId: z.string().nullable(), from: route, to: route }),
  ),
  /** Documents of the draft's rules, by their order: how many of those looked at each rule takes; the last entry is the default. */
  taken: z.array(count),
})
export type PlanCheck = z.output<typeof planCheck>

export const planRequests = {
  'preferences.plan': { input: z.null(), output: planState },
  'preferences.checkPlan': { input: planDraftSchema, output: planCheck },
  /** Documents that nobody has decided go by the new plan from now on; `moved`: how many changed their desk. Throws plan-invalid. */
  'preferences.savePlan': { input: planDraftSchema, output: z.strictObject({ moved: count }) },
  /** Back to the shipped plan, or the one given by IT. */
  'preferences.resetPlan': { input: z.null(), output: z.strictObject({ moved: count, plan: distributionPlanSchema }) },
  /** Lets the person choose a YAML file; null: cancelled. Nothing is saved. Throws plan-invalid with file and line. */
  'preferences.importPlan': { input: z.null(), output: planDraftSchema.nullable() },
  /** Returns the file that was written; null: cancelled. */
  'preferences.exportPlan': { input: planDraftSchema, output: z.string().nullable() },
} as const satisfies RequestGroup

export const typeRequests = {
  'preferences.types': {
    input: z.null(),
    output: z.strictObject({
      /** How many documents have each type at present. */
      documents: z.record(z.string(), count),
      own: z.array(ownTypeSchema),
    }),
  },
  /** Adds an own type, or changes the one named by `replaces`, whose id stays. Throws type-exists. */
  'preferences.saveOwnType': { input: z.strictObject({ type: ownTypeSchema, replaces: z.string().nullable() }), output: z.null() },
  /** Throws type-in-use. */
  'preferences.removeOwnType': { input: z.strictObject({ id: z.string() }), output: z.null() },
} as const satisfies RequestGroup

/** A key of the preferences that IT has fixed, or a folder that does not exist here or overlaps. */
const leftOut = z.strictObject({ what: z.string(), why: z.enum(['fixed', 'folder']) })
export type LeftOut = z.output<typeof leftOut>

export const transferRequests = {
  'preferences.exportAll': { input: z.null(), output: z.string().nullable() },
  /** Lets the person choose a file; null: cancelled. `left`: what was not taken over. Throws config-invalid. */
  'preferences.importAll': { input: z.null(), output: z.strictObject({ left: z.array(leftOut) }).nullable() },
  /** Writes a copy of the store that opens with the same key and passphrase; null: cancelled. Throws output-not-writable. */
  'preferences.backup': { input: z.null(), output: z.string().nullable() },
} as const satisfies RequestGroup

export const preferencesRequests = {
  ...basicRequests,
  ...settingsRequests,
  ...planRequests,
  ...typeRequests,
  ...transferRequests,
} as const satisfies RequestGroup
