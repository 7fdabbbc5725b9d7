/** Einstellungen: preferences, thresholds, desks and distribution plan. */
import { z } from 'zod'
import { preferencesSchema } from '../../settings/preferences.ts'
import type { RequestGroup } from '../request.ts'

const preferencesState = z.strictObject({
  preferences: preferencesSchema,
  /** Keys that IT has fixed by policy: shown, but not to be changed here. */
  locked: z.array(z.string()),
})

export const preferencesRequests = {
  'preferences.get': { input: z.null(), output: preferencesState },
  /** Only the given keys change; a locked one is refused with request-refused. */
  'preferences.save': { input: preferencesSchema.partial(), output: preferencesState },
} as const satisfies RequestGroup
