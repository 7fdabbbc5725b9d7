/** Everything that can be set, with what holds on this machine and who said so: what IT can fix, then the settings of the reading. */
import { type AdjustableSettings, adjustableOf, withAdjusted } from '../../shared/settings/adjustable-settings.ts'
import { type Policy, type PolicyKey, type PolicyProblem, policySchema } from '../../shared/settings/policy.ts'
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/settings/preferences.ts'
import { type Settings, settingsSchema } from '../../shared/settings/settings.ts'

export interface ReportSources {
  readonly policy: Policy
  readonly settings: Settings
  /** Which setting the configuration file or an option names, and the place: file or option by key, groups as `thresholds.type`. */
  readonly named: Readonly<Record<string, string>>
  /** What was chosen in the window; absent: not asked. */
  readonly person?: { readonly preferences: Preferences; readonly settings: AdjustableSettings }
}

export interface ReportedValue {
  readonly key: string
  readonly value: unknown
  /** person: chosen in the window, and other than it would be without. */
  readonly by: 'policy' | 'configuration' | 'person' | 'default'
  /** Of policy and configuration: file, registry key or option. */
  readonly place?: string
}

export interface PolicyReport {
  readonly rules: readonly ReportedValue[]
  readonly settings: readonly ReportedValue[]
  readonly personAsked: boolean
  readonly problem?: PolicyProblem
}

export function policyReport({ policy, settings, named, person }: ReportSources): PolicyReport {
  return {
    rules: rulesOf(policy, person?.preferences ?? DEFAULT_PREFERENCES),
    settings: settingsOf(settings, named, person?.settings ?? adjustableOf(settings)),
    personAsked: person !== undefined,
    ...(policy.problem === undefined ? {} : { problem: policy.problem }),
  }
}

function rulesOf({ values, packs, origins }: Policy, chosen: Preferences): ReportedValue[] {
  const packRules = { trustedPackKeys: packs.trustedKeys, allowUnsignedPacks: packs.allowUnsigned }
  const plain: Readonly<Record<PolicyKey, unknown>> = { ...DEFAULT_PREFERENCES, ...packRules }
  const effective: Readonly<Record<PolicyKey, unknown>> = { ...chosen, ...values, ...packRules }
  return (Object.keys(policySchema.shape) as PolicyKey[]).map((key) => {
    const [value, place] = [effective[key], origins[key]]
    if (place !== undefined) return { key, value, by: 'policy', place }
    return { key, value, by: isSame(value, plain[key]) ? 'default' : 'person' }
  })
}

function settingsOf(settings: Settings, named: ReportSources['named'], chosen: AdjustableSettings): ReportedValue[] {
  const [configured, effective] = [leavesOf(settings), leavesOf(withAdjusted(settings, chosen))]
  return Object.entries(effective).map(([key, value]) => {
    const place = named[key]
    if (!isSame(value, configured[key])) return { key, value, by: 'person' }
    return place === undefined ? { key, value, by: 'default' } : { key, value, by: 'configuration', place }
  })
}

/** Every setting by its key, those of groups as `group.key`. */
export function leavesOf(settings: Partial<Settings>): Record<string, unknown> {
  const leaves = Object.keys(settingsSchema.shape).flatMap((key): [string, unknown][] => {
    const value: unknown = settings[key as keyof Settings]
    if (key !== 'limits' && key !== 'thresholds') return value === undefined ? [] : [[key, value]]
    return Object.entries(value ?? {}).map(([inner, leaf]) => [`${key}.${inner}`, leaf])
  })
  return Object.fromEntries(leaves)
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
