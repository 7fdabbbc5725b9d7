/** Everything that was set, to a file and from a file: for the next machine. No keys, no documents, no log. */
import { z } from 'zod'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { LeftOut } from '../../shared/ipc/requests/preferences.ts'
import { distributionPlanSchema } from '../../shared/routing/distribution-plan.ts'
import { planProblems } from '../../shared/routing/plan-problems.ts'
import { adjustableSettingsSchema } from '../../shared/settings/adjustable-settings.ts'
import { type ConfigurationFile, configurationFileSchema } from '../../shared/settings/configuration-file.ts'
import { OWN_TYPES_KEY, readOwnTypes, withOwnTypes } from '../../shared/settings/own-type.ts'
import { lockedKeys } from '../../shared/settings/policy.ts'
import { PREFERENCES_KEY, type Preferences, readPreferences } from '../../shared/settings/preferences.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { checkFolders } from './check-folders.ts'
import { noteChange } from './note-change.ts'
import { PLAN_KEY, SETTINGS_KEY } from './present-rules.ts'
import { rerouteOpen } from './reroute-open.ts'

/** What a person chose; what IT has fixed here is no part of it. */
export function presentConfiguration({ store }: Pick<WorkplaceContext, 'store'>): ConfigurationFile {
  const settings = adjustableSettingsSchema.safeParse(store.values.get(SETTINGS_KEY))
  const plan = distributionPlanSchema.safeParse(store.values.get(PLAN_KEY))
  return {
    format: 'postlotse.configuration/1',
    preferences: readPreferences(store.values.get(PREFERENCES_KEY)),
    settings: settings.data ?? null,
    plan: plan.data ?? null,
    ownTypes: readOwnTypes(store.values.get(OWN_TYPES_KEY)),
  }
}

/** Throws config-invalid with the place. */
export function parseConfiguration(text: string, file: string): ConfigurationFile {
  const parsed = configurationFileSchema.safeParse(jsonOf(text))
  if (!parsed.success) throw new PostlotseError('config-invalid', `${file}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

/** Takes over all or nothing, except keys that IT has fixed and folders that cannot be used here: those are returned. Throws config-invalid. */
export async function applyConfiguration(context: WorkplaceContext, configuration: ConfigurationFile): Promise<LeftOut[]> {
  const { store, config, emit } = context
  requirePlan(context, configuration)
  const { preferences, left } = await fitting(context, readPreferences(configuration.preferences))
  store.atomically(() => {
    store.values.set(PREFERENCES_KEY, preferences)
    store.values.set(SETTINGS_KEY, configuration.settings ?? undefined)
    store.values.set(OWN_TYPES_KEY, configuration.ownTypes)
    store.values.set(PLAN_KEY, configuration.plan ?? undefined)
    noteChange(context, { keys: ['configuration'], left, after: configuration })
    rerouteOpen(context)
  })
  emit('preferences.changed', {})
  emit('documents.changed', { ids: [], all: true })
  return [...left.map((what): LeftOut => ({ what, why: 'folder' })), ...lockedKeys(config.policy).map((what): LeftOut => ({ what, why: 'fixed' }))]
}

function requirePlan({ config }: WorkplaceContext, { plan, ownTypes }: ConfigurationFile): void {
  const { types, departments } = withOwnTypes(config.taxonomy, ownTypes)
  const known = { types: new Set(types.map(({ id }) => id)), departments: new Set(departments.map(({ id }) => id)) }
  const [problem] = plan ? planProblems(plan, known) : []
  if (problem) throw new PostlotseError('config-invalid', `plan: ${problem.code} «${problem.value}»`)
}

/** Folders of the other machine that do not exist here, or would overlap, are left out. */
async function fitting(context: WorkplaceContext, given: Preferences): Promise<{ preferences: Preferences; left: string[] }> {
  const none = { deliveryFolder: '', watchedFolders: [] }
  let folders: Pick<Preferences, 'deliveryFolder' | 'watchedFolders'> = none
  const left: string[] = []
  const tryWith = async (next: typeof folders, key: string) => {
    const fits = await checkFolders(next, none, context.dataFolder).then(() => true, isRefusal)
    if (fits) folders = next
    else left.push(key)
  }
  if (given.deliveryFolder !== '') await tryWith({ ...folders, deliveryFolder: given.deliveryFolder }, given.deliveryFolder)
  for (const folder of given.watchedFolders) await tryWith({ ...folders, watchedFolders: [...folders.watchedFolders, folder] }, folder.path)
  return { preferences: { ...given, ...folders }, left }
}

function isRefusal(error: unknown): false {
  if (error instanceof PostlotseError) return false
  throw error
}

/** What is no JSON at all parses as nothing, which no schema accepts. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
