/** The rules as they are now: shipped or given by IT, with what a person changed in the window on top. Parsed from the store at every call for them. */
import type { Rules } from '../../core/pipeline/mail-pipeline.ts'
import type { ValueStore } from '../../core/ports/store/value-store.ts'
import { distributionPlanSchema } from '../../shared/routing/distribution-plan.ts'
import { PREFERENCES_KEY, type Preferences, readPreferences } from '../../shared/settings/preferences.ts'
import { settingsSchema } from '../../shared/settings/settings.ts'
import type { Config } from '../config/load-config.ts'

/** Keys in the value store of what replaces the shipped data. */
export const PLAN_KEY = 'plan'
export const SETTINGS_KEY = 'settings'

export function presentPreferences(values: ValueStore): Preferences {
  return readPreferences(values.get(PREFERENCES_KEY))
}

/** A plan or settings that no longer parse count as absent: the shipped ones hold, nothing is lost. */
export function presentRules(values: ValueStore, config: Config): Rules {
  const plan = distributionPlanSchema.safeParse(values.get(PLAN_KEY))
  const settings = settingsSchema.safeParse(values.get(SETTINGS_KEY))
  const disabled = new Set(presentPreferences(values).disabledTypes)
  return {
    taxonomy: { ...config.taxonomy, types: config.taxonomy.types.filter((type) => !disabled.has(type.id)) },
    plan: plan.success ? plan.data : config.plan,
    settings: settings.success ? settings.data : config.settings,
    noSplit: false,
  }
}
