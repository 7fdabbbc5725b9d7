/** Which settings the configuration names, and where: what it leaves out has the product's default. */
import { z } from 'zod'
import { loadYaml } from '../config/load-yaml.ts'
import { leavesOf, type ReportSources } from './policy-report.ts'

export interface ConfigurationPlaces {
  /** A configuration that was already found valid; undefined: none. */
  readonly file: string | undefined
  /** How that file was named, for a person. */
  readonly name: string
  /** An option named a model. */
  readonly hasModelOption: boolean
}

export function namedSettings({ file, name, hasModelOption }: ConfigurationPlaces): ReportSources['named'] {
  const given = file === undefined ? {} : loadYaml({ file, schema: z.record(z.string(), z.unknown()).nullable(), code: 'config-invalid' })
  const named = Object.fromEntries(Object.keys(leavesOf(given ?? {})).map((key) => [key, name]))
  return hasModelOption ? { ...named, model: '--model' } : named
}
