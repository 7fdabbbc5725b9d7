/** What IT has fixed for this machine. A file that cannot be used is told and left aside: a clerk can always work. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { NO_POLICY, type Policy, policySchema } from '../../shared/settings/policy.ts'
import type { Preferences } from '../../shared/settings/preferences.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The machine's file if there is one; else what POSTLOTSE_POLICY names, for trying a policy out. So the variable never undoes a policy. */
export function policyFile(platform: NodeJS.Platform, env: Environment): string | undefined {
  const file = platform === 'win32' ? path.join(env.PROGRAMDATA ?? 'C:\\ProgramData', 'Postlotse', 'policy.json') : '/etc/postlotse/policy.json'
  return existsSync(file) ? file : env.POSTLOTSE_POLICY || undefined
}

/** Never throws: an unreadable or invalid file gives an empty policy with its `problem`. */
export function loadPolicy(file: string | undefined = policyFile(process.platform, process.env)): Policy {
  if (file === undefined) return NO_POLICY
  try {
    const parsed = policySchema.safeParse(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')))
    return parsed.success ? { values: given(parsed.data), file } : { values: {}, file, problem: `${file}: ${z.prettifyError(parsed.error)}` }
  } catch (error) {
    return { values: {}, file, problem: `${file}: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function given(values: z.output<typeof policySchema>): Partial<Preferences> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
