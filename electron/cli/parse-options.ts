/** Options of the command line, parsed by node:util and reported as usage errors. */
import { availableParallelism } from 'node:os'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { ConfigSources } from '../app/config/load-config.ts'
import { PostlotseError } from '../shared/domain/errors.ts'

/** Options that every command with a configuration understands. */
export const CONFIG_OPTIONS = {
  config: { type: 'string' },
  taxonomy: { type: 'string' },
  plan: { type: 'string' },
  models: { type: 'string' },
} as const satisfies ParseArgsConfig['options']

export const CONFIG_USAGE = `  --config FILE     Einstellungen (YAML), sonst POSTLOTSE_CONFIG
  --plan FILE       Geschäftsverteilungsplan (YAML)
  --taxonomy FILE   Dokumentarten und Felder (YAML)
  --models DIR      Ordner mit den Modellen`

type Options = NonNullable<ParseArgsConfig['options']>

/** Throws usage for unknown options and missing values. */
export function parseOptions<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (cause) {
    throw new PostlotseError('usage', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

export function toConfigSources(
  values: { readonly [K in keyof typeof CONFIG_OPTIONS]?: string | undefined },
  env: Readonly<Record<string, string | undefined>>,
): ConfigSources {
  const settingsFile = values.config ?? env.POSTLOTSE_CONFIG
  return {
    ...(settingsFile === undefined ? {} : { settingsFile }),
    ...(values.taxonomy === undefined ? {} : { taxonomyFile: values.taxonomy }),
    ...(values.plan === undefined ? {} : { planFile: values.plan }),
    ...(values.models === undefined ? {} : { modelsFolder: values.models }),
  }
}

/** Default: one job per core, at most four (each OCR process takes about 150 MB). */
export function parseJobs(value: string | undefined): number {
  if (value === undefined) return Math.min(4, availableParallelism())
  const jobs = Number(value)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new PostlotseError('usage', `--jobs ${value}: whole number from 1 to 64`)
  return jobs
}
