/**
 * What IT has fixed for this machine: on Windows HKLM\Software\Policies\Postlotse (group policy), then %ProgramData%\Postlotse\policy.json (what the
 * installer laid down); elsewhere /etc/postlotse/policy.json. What cannot be used is told and left aside: a clerk can always work.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { RegistryValue } from '../../adapters/registry/parse-reg-file.ts'
import { readRegistry } from '../../adapters/registry/read-registry.ts'
import { type Policy, type PolicyKey, type PolicySource, policySchema, readPolicy } from '../../shared/settings/policy.ts'

type Environment = Readonly<Record<string, string | undefined>>

const REGISTRY_KEY = 'HKLM\\Software\\Policies\\Postlotse'

/** The machine's file if there is one. */
export function policyFile(platform: NodeJS.Platform, env: Environment): string | undefined {
  const file = platform === 'win32' ? path.join(env.PROGRAMDATA ?? 'C:\\ProgramData', 'Postlotse', 'policy.json') : '/etc/postlotse/policy.json'
  return existsSync(file) ? file : undefined
}

/** Never throws: what is unreadable or invalid stands in `problem`. */
export function loadPolicy(given?: string): Policy {
  if (given !== undefined) return readPolicy([fromFile(given)])
  const file = policyFile(process.platform, process.env)
  return readPolicy(policySources([...fromRegistry(), ...(file === undefined ? [] : [fromFile(file)])], process.env))
}

/** POSTLOTSE_POLICY names a file for trying a policy out. It only counts where the machine has none at all, so that it never undoes one. */
export function policySources(ofMachine: readonly PolicySource[], { POSTLOTSE_POLICY: trial }: Environment): readonly PolicySource[] {
  return ofMachine.length === 0 && trial ? [fromFile(trial)] : ofMachine
}

function fromRegistry(): PolicySource[] {
  if (process.platform !== 'win32') return []
  try {
    const values = readRegistry(REGISTRY_KEY, process.env)
    return values === undefined ? [] : [{ name: REGISTRY_KEY, values: fromRegistryValues(values) }]
  } catch (error) {
    return [{ name: REGISTRY_KEY, problem: messageOf(error) }]
  }
}

/** The registry knows numbers for yes and no; what has parts is written there as JSON. */
export function fromRegistryValues(values: Readonly<Record<string, RegistryValue>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fitting(key, value)]))
}

function fitting(key: string, value: RegistryValue): unknown {
  const schema = Object.hasOwn(policySchema.shape, key) ? policySchema.shape[key as PolicyKey] : undefined
  if (value === 0 || value === 1) return schema?.safeParse(true).success ? value === 1 : value
  if (typeof value !== 'string' || schema === undefined || schema.safeParse(value).success) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

function fromFile(file: string): PolicySource {
  try {
    return { name: file, values: JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) }
  } catch (error) {
    return { name: file, problem: messageOf(error) }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
