/** The configuration of one call. Rules of IT that cannot be used are told once, and the run goes on with what is safe. */
import { type Config, loadConfig } from '../app/config/load-config.ts'
import type { CommandIo } from './command.ts'
import { toConfigSources } from './parse-options.ts'
import { reportWarning } from './report-error.ts'

/** Throws config-invalid, taxonomy-invalid, plan-invalid. */
export function readConfig(values: Parameters<typeof toConfigSources>[0], { env, err, catalogue }: Pick<CommandIo, 'env' | 'err' | 'catalogue'>): Config {
  const config = loadConfig(toConfigSources(values, env))
  if (config.policy.problem) reportWarning(config.policy.problem, catalogue, err)
  return config
}
