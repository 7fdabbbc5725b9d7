/** Options of the command line, parsed by node:util and reported as usage errors. */
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { ConfigSources } from '../app/config/load-config.ts'
import { PostlotseError } from '../shared/domain/errors.ts'
import { SPLIT_WORDS, type SplitProfile } from '../shared/domain/split-profile.ts'
import type { WrongCallMessages } from '../shared/messages/cli-messages.ts'

/** Options that every command with a configuration understands. */
export const CONFIG_OPTIONS = {
  config: { type: 'string' },
  taxonomy: { type: 'string' },
  plan: { type: 'string' },
  models: { type: 'string' },
  model: { type: 'string' },
  packs: { type: 'string' },
} as const satisfies ParseArgsConfig['options']

/** How stacks are cut; `--no-split` is short for `--split off`. */
export const SPLIT_OPTIONS = { split: { type: 'string' }, 'no-split': { type: 'boolean' } } as const satisfies ParseArgsConfig['options']

type Options = NonNullable<ParseArgsConfig['options']>

/** Throws usage for unknown options and missing values. */
export function parseOptions<O extends Options>(args: readonly string[], options: O, texts: WrongCallMessages) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (cause) {
    throw new PostlotseError('usage', explain(cause, texts), { cause })
  }
}

/** Node says it in English sentences; the code and the option named in them are all we need. */
function explain(cause: unknown, texts: WrongCallMessages): string {
  const { code, message } = cause as NodeJS.ErrnoException
  const option = /--?[^\s'=,<]+/.exec(message)?.[0]
  if (option === undefined) throw cause
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? texts.unknownOption(option) : texts.optionValue(option)
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
    ...(values.model === undefined ? {} : { model: values.model }),
    ...(values.packs === undefined ? {} : { packsFolder: path.resolve(values.packs) }),
  }
}

/** One job per core, at most four: each OCR process takes about 150 MB. */
export const DEFAULT_JOBS = Math.min(4, availableParallelism())
const MOST_JOBS = 64

export function parseJobs(value: string | undefined, texts: WrongCallMessages): number {
  if (value === undefined) return DEFAULT_JOBS
  const jobs = Number(value)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS) throw new PostlotseError('usage', texts.wrongNumber('--jobs', value, 1, MOST_JOBS))
  return jobs
}

/** Throws usage for another word, and where both options say different things. */
export function parseSplit(
  { split, 'no-split': noSplit = false }: { readonly split?: string | undefined; readonly 'no-split'?: boolean | undefined },
  texts: WrongCallMessages,
): SplitProfile {
  const word = split ?? (noSplit ? 'off' : 'auto')
  const profile = Object.entries(SPLIT_WORDS).find(([name]) => name === word)?.[1]
  if (profile === undefined || (noSplit && profile !== 'never'))
    throw new PostlotseError('usage', texts.wrongWord('--split', word, Object.keys(SPLIT_WORDS).join(', ')))
  return profile
}
