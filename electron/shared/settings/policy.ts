/** Preferences that IT has fixed for the machine: any subset of the keys, each wins over what a person chose. */
import { z } from 'zod'
import { type Preferences, preferencesSchema } from './preferences.ts'

export const policySchema = z.strictObject(preferencesSchema.partial().shape)

export interface Policy {
  readonly values: Partial<Preferences>
  /** Absolute path of the file; absent: there is none. */
  readonly file?: string
  /** Why the file is not used, technical; the product then runs with what was chosen and its defaults. */
  readonly problem?: string
}

export const NO_POLICY: Policy = { values: {} }

export function lockedKeys({ values }: Policy): (keyof Preferences)[] {
  return Object.keys(values).filter((key): key is keyof Preferences => key in preferencesSchema.shape)
}
