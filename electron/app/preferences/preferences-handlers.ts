/** Answers the requests of this group. */
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { preferencesRequests } from '../../shared/ipc/requests/preferences.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { createPlanHandlers } from './plan-handlers.ts'
import { preferencesState, savePreferences } from './save-preferences.ts'
import { createSettingsHandlers } from './settings-handlers.ts'
import { createTransferHandlers } from './transfer-handlers.ts'
import { createTypeHandlers } from './type-handlers.ts'

export function createPreferencesHandlers(context: WorkplaceContext): HandlersOf<typeof preferencesRequests> {
  return {
    'preferences.get': async () => preferencesState(context),
    'preferences.save': async (changes) => {
      await savePreferences(context, changes)
      return preferencesState(context)
    },
    ...createSettingsHandlers(context),
    ...createPlanHandlers(context),
    ...createTypeHandlers(context),
    ...createTransferHandlers(context),
  }
}
