/** Every rule that IT can fix, with what holds on this machine and who said so. What a person chose stands in the store and is not asked here. */
import { type Policy, type PolicyKey, policySchema } from '../../shared/settings/policy.ts'
import { DEFAULT_PREFERENCES } from '../../shared/settings/preferences.ts'

export interface PolicyReport {
  readonly rules: readonly {
    readonly key: PolicyKey
    readonly value: unknown
    /** File or registry key; absent: the product's default, which a person may change unless it is about packs. */
    readonly origin?: string
  }[]
  readonly problem?: string
}

export function policyReport({ values, packs, origins, problem }: Policy): PolicyReport {
  const effective: Readonly<Record<PolicyKey, unknown>> = {
    ...DEFAULT_PREFERENCES,
    ...values,
    trustedPackKeys: packs.trustedKeys,
    allowUnsignedPacks: packs.allowUnsigned,
  }
  const rules = (Object.keys(policySchema.shape) as PolicyKey[]).map((key) => {
    const origin = origins[key]
    return { key, value: effective[key], ...(origin === undefined ? {} : { origin }) }
  })
  return { rules, ...(problem === undefined ? {} : { problem }) }
}
