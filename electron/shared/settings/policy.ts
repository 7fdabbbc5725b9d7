/** What IT has fixed for the machine: preferences, each of which wins over what a person chose, and whose model packs are taken in. */
import { z } from 'zod'
import type { ErrorCode } from '../domain/errors.ts'
import { type Preferences, preferencesSchema } from './preferences.ts'

const packPolicySchema = z.strictObject({
  /** Ed25519 public keys that may have signed a model pack: PEM, or base64 of the SubjectPublicKeyInfo. */
  trustedPackKeys: z.array(z.string().min(40)).optional(),
  /** Whether packs without a signature are taken in; absent: only as long as no key is trusted. */
  allowUnsignedPacks: z.boolean().optional(),
})

export const policySchema = z.strictObject({ ...preferencesSchema.partial().shape, ...packPolicySchema.shape })
export type PolicyKey = keyof z.output<typeof policySchema>

export interface PackPolicy {
  readonly trustedKeys: readonly string[]
  readonly allowUnsigned: boolean
}

export interface Policy {
  readonly values: Partial<Preferences>
  readonly packs: PackPolicy
  /** By key: which file or registry key said it. */
  readonly origins: Readonly<Partial<Record<PolicyKey, string>>>
  /** Absent: everything could be used. Else the product runs with what was chosen and its defaults. */
  readonly problem?: PolicyProblem
}

export interface PolicyProblem {
  /** A source as a whole, or only single rules. */
  readonly code: Extract<ErrorCode, 'policy-unreadable' | 'policy-invalid'>
  /** Places, keys and why, technical; no values. */
  readonly detail: string
}

export const NO_POLICY: Policy = { values: {}, packs: { trustedKeys: [], allowUnsigned: true }, origins: {} }

export function lockedKeys({ values }: Policy): (keyof Preferences)[] {
  return Object.keys(values).filter((key): key is keyof Preferences => key in preferencesSchema.shape)
}

/** One source of policies as it was read: a JSON file or a registry key. */
export interface PolicySource {
  readonly name: string
  readonly values?: unknown
  /** Why it could not be read. */
  readonly problem?: string
}

/**
 * The first source wins, key by key; the rules about packs are one rule, all from the first source that names one. Never throws: a key that does not exist or a value that does not fit is left aside and told. A broken rule about
 * packs takes in less, not more: with keys or a permission that cannot be read, nothing unsigned is.
 */
export function readPolicy(sources: readonly PolicySource[]): Policy {
  const rules = sources.flatMap(rulesOf)
  const ruler = rules.find(({ key }) => isAboutPacks(key))?.source
  const sound = rules.filter(({ key, source, wrong }) => wrong === undefined && (!isAboutPacks(key) || source === ruler)).toReversed()
  const broken = rules.filter(({ wrong }) => wrong !== undefined)
  const { trustedPackKeys = [], allowUnsignedPacks, ...values } = policySchema.parse(Object.fromEntries(sound.map(({ key, value }) => [key, value])))
  const packsAreSound = broken.every(({ key }) => key !== '' && !isAboutPacks(key))
  return {
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    packs: { trustedKeys: trustedPackKeys, allowUnsigned: packsAreSound && (allowUnsignedPacks ?? trustedPackKeys.length === 0) },
    origins: Object.fromEntries(sound.map(({ key, source }) => [key, source])),
    ...(broken.length === 0 ? {} : { problem: problemOf(broken) }),
  }
}

function problemOf(broken: readonly Rule[]): PolicyProblem {
  return {
    code: broken.some(({ key }) => key === '') ? 'policy-unreadable' : 'policy-invalid',
    detail: broken.map(({ source, key, wrong }) => [source, key, wrong].filter((part) => part !== '').join(': ')).join('; '),
  }
}

function isAboutPacks(key: string): boolean {
  return Object.hasOwn(packPolicySchema.shape, key)
}

interface Rule {
  readonly source: string
  /** Empty: the source as a whole. */
  readonly key: string
  readonly value?: unknown
  readonly wrong?: string | undefined
}

function rulesOf({ name: source, values, problem }: PolicySource): Rule[] {
  if (problem !== undefined) return [{ source, key: '', wrong: problem }]
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return [{ source, key: '', wrong: 'not an object' }]
  return Object.entries(values).map(([key, value]) => ({ source, key, value, wrong: whatIsWrong(key, value) }))
}

function whatIsWrong(key: string, value: unknown): string | undefined {
  if (!Object.hasOwn(policySchema.shape, key)) return 'unknown'
  const result = policySchema.shape[key as PolicyKey].safeParse(value)
  return result.success ? undefined : z.prettifyError(result.error).replaceAll('\n', ' ')
}
