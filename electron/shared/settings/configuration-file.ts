/** Everything that was set, as one file for the next machine. Holds no key, no document and no log. */
import { z } from 'zod'
import { distributionPlanSchema } from '../routing/distribution-plan.ts'
import { adjustableSettingsSchema } from './adjustable-settings.ts'
import { ownTypeSchema } from './own-type.ts'
import { preferencesSchema } from './preferences.ts'

export const configurationFileSchema = z.strictObject({
  format: z.literal('postlotse.configuration/1'),
  /** Keys that an older version did not know take their defaults. */
  preferences: preferencesSchema.partial(),
  /** null: as shipped. */
  settings: adjustableSettingsSchema.nullable(),
  plan: distributionPlanSchema.nullable(),
  ownTypes: z.array(ownTypeSchema),
})
export type ConfigurationFile = z.output<typeof configurationFileSchema>
