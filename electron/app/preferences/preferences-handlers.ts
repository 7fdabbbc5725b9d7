/** Answers the requests of this group. */
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { preferencesRequests } from '../../shared/ipc/requests/preferences.ts'
import { PREFERENCES_KEY } from '../../shared/settings/preferences.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

export function createPreferencesHandlers({ store, preferences, emit }: WorkplaceContext): HandlersOf<typeof preferencesRequests> {
  const state = async () => ({ preferences: preferences(), locked: [] })
  return {
    'preferences.get': state,
    'preferences.save': async (changes) => {
      store.values.set(PREFERENCES_KEY, { ...preferences(), ...changes })
      emit('preferences.changed', {})
      return state()
    },
  }
}
