/** The rules as they are now: shipped or given by IT, with what a person changed in the window on top. Parsed from the store at every call for them. */
import type { Rules } from '../../core/pipeline/mail-pipeline.ts'
import type { ValueStore } from '../../core/ports/store/value-store.ts'
import { type DistributionPlan, distributionPlanSchema } from '../../shared/routing/distribution-plan.ts'
import { adjustableSettingsSchema, withAdjusted } from '../../shared/settings/adjustable-settings.ts'
import { OWN_TYPES_KEY, readOwnTypes, withOwnTypes } from '../../shared/settings/own-type.ts'
import { PREFERENCES_KEY, type Preferences, readPreferences } from '../../shared/settings/preferences.ts'
import type { Settings } from '../../shared/settings/settings.ts'
import type { Taxonomy } from '../../shared/taxonomy/taxonomy.ts'
import type { Config } from '../config/load-config.ts'

/** Keys in the value store of what replaces the shipped data. */
export const PLAN_KEY = 'plan'
export const SETTINGS_KEY = 'settings'

/** What IT has fixed wins over what a person chose. */
export function presentPreferences(values: ValueStore, { policy }: Pick<Config, 'policy'>): Preferences {
  return { ...readPreferences(values.get(PREFERENCES_KEY)), ...policy.values }
}

/** Shipped types and the authority's own, also those switched off: older documents have them. */
export function presentTaxonomy(values: ValueStore, { taxonomy }: Pick<Config, 'taxonomy'>): Taxonomy {
  return withOwnTypes(taxonomy, readOwnTypes(values.get(OWN_TYPES_KEY)))
}

/** A plan that no longer parses counts as absent: the shipped one holds, nothing is lost. */
export function presentPlan(values: ValueStore, config: Pick<Config, 'plan'>): DistributionPlan {
  const stored = distributionPlanSchema.safeParse(values.get(PLAN_KEY))
  return stored.success ? stored.data : config.plan
}

/** As with the plan. */
export function presentSettings(values: ValueStore, config: Pick<Config, 'settings'>): Settings {
  const stored = adjustableSettingsSchema.safeParse(values.get(SETTINGS_KEY))
  return stored.success ? withAdjusted(config.settings, stored.data) : config.settings
}

export function presentRules(values: ValueStore, config: Config): Rules {
  const disabled = new Set(presentPreferences(values, config).disabledTypes)
  const taxonomy = presentTaxonomy(values, config)
  return {
    taxonomy: { ...taxonomy, types: taxonomy.types.filter((type) => !disabled.has(type.id)) },
    plan: presentPlan(values, config),
    settings: presentSettings(values, config),
    split: 'automatic',
  }
}
