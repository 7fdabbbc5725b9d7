/** Changes single preferences, unless IT has fixed them, and notes the change in the log. */
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { PreferencesState } from '../../shared/ipc/requests/preferences.ts'
import { lockedKeys } from '../../shared/settings/policy.ts'
import { PREFERENCES_KEY, type Preferences, readPreferences } from '../../shared/settings/preferences.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { checkFolders } from './check-folders.ts'
import { noteChange } from './note-change.ts'

/** A key that is undefined is not changed. */
export type PreferenceChanges = { readonly [K in keyof Preferences]?: Preferences[K] | undefined }

export function preferencesState({ preferences, config }: WorkplaceContext): PreferencesState {
  return { preferences: preferences(), locked: lockedKeys(config.policy), policyProblem: config.policy.problem?.detail ?? null }
}

/** Throws fixed-by-policy, folder-unreachable, no-permission, output-not-writable, folders-overlap; then nothing was changed. */
export async function savePreferences(context: WorkplaceContext, changes: PreferenceChanges): Promise<void> {
  const before = context.preferences()
  const changed = changedOnly(changes, before)
  const keys = Object.keys(changed)
  if (keys.length === 0) return
  const fixed = lockedKeys(context.config.policy).find((key) => keys.includes(key))
  if (fixed) throw new PostlotseError('fixed-by-policy', fixed)
  await checkFolders({ ...before, ...changed }, before, context.dataFolder)
  context.store.atomically(() => {
    context.store.values.set(PREFERENCES_KEY, { ...readPreferences(context.store.values.get(PREFERENCES_KEY)), ...changed })
    noteChange(context, { keys, before: pick(before, keys), after: changed })
  })
  context.emit('preferences.changed', {})
}

function changedOnly(changes: PreferenceChanges, before: Preferences): Partial<Preferences> {
  const entries = Object.entries(changes).filter(
    ([key, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(before[key as keyof Preferences]),
  )
  return Object.fromEntries(entries)
}

function pick(preferences: Preferences, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, preferences[key as keyof Preferences]]))
}
