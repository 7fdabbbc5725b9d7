/**
 * What IT has fixed for this machine: on Windows HKLM\Software\Policies\Postlotse (group policy), then %ProgramData%\Postlotse\policy.json (what the
 * installer laid down); elsewhere /etc/postlotse/policy.json. What cannot be used is told and left aside: a clerk can always work. Only what is
 * certainly not there counts as no policy; a registry or a file that refuses to be read is one that cannot be used.
 */
import { lstatSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { RegistryValue } from '../../adapters/registry/parse-reg-file.ts'
import { readRegistry } from '../../adapters/registry/read-registry.ts'
import { windowsPlaces } from '../../adapters/registry/windows-places.ts'
import { type Policy, type PolicyKey, type PolicySource, policySchema, readPolicy } from '../../shared/settings/policy.ts'

type Environment = Readonly<Record<string, string | undefined>>

const REGISTRY_KEY = 'HKLM\\Software\\Policies\\Postlotse'

/** Never throws: what is unreadable or invalid stands in `problem`. */
export function loadPolicy(given?: string): Policy {
  if (given !== undefined) return readPolicy([fromFile(given)])
  return readPolicy(policySources(machineSources(process.platform, process.env), process.env))
}

/** Those that are there, and those of which that cannot be told. */
export function machineSources(platform: NodeJS.Platform, env: Environment): PolicySource[] {
  if (platform !== 'win32') return fromFileIfThere('/etc/postlotse/policy.json')
  const { reg, programData } = windowsPlaces(env)
  return [...fromRegistry(reg), ...fromFileIfThere(path.join(programData, 'Postlotse', 'policy.json'))]
}

/** POSTLOTSE_POLICY names a file for trying a policy out. It only counts where the machine has none at all, so that it never undoes one. */
export function policySources(ofMachine: readonly PolicySource[], { POSTLOTSE_POLICY: trial }: Environment): readonly PolicySource[] {
  return ofMachine.length === 0 && trial ? [fromFile(trial, `POSTLOTSE_POLICY: ${trial}`)] : ofMachine
}

function fromRegistry(program: string): PolicySource[] {
  try {
    const values = readRegistry(program, REGISTRY_KEY)
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

function fromFileIfThere(file: string): PolicySource[] {
  try {
    lstatSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
  }
  return [fromFile(file)]
}

function fromFile(file: string, name = file): PolicySource {
  try {
    return { name, values: JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) }
  } catch (error) {
    return { name, problem: messageOf(error) }
  }
}

/** The parser's own words would quote the file. */
function messageOf(error: unknown): string {
  if (error instanceof SyntaxError) return `no JSON${/ at position \d+ \(line \d+ column \d+\)$/.exec(error.message)?.[0] ?? ''}`
  return error instanceof Error ? error.message : String(error)
}
