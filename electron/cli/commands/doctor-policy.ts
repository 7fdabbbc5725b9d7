/** `postlotse doctor --policy`: what holds on this machine and who said so. */
import path from 'node:path'
import { loadConfig } from '../../app/config/load-config.ts'
import { namedSettings } from '../../app/doctor/named-settings.ts'
import { personChoices } from '../../app/doctor/person-choices.ts'
import { type PolicyReport, policyReport, type ReportedValue } from '../../app/doctor/policy-report.ts'
import { serviceKeyFile } from '../../app/startup/service-key.ts'
import { ERROR_TABLE } from '../../shared/domain/errors.ts'
import type { DoctorMessages } from '../../shared/messages/cli-messages.ts'
import type { CommandIo } from '../command.ts'
import { alignedTable } from '../output/aligned-table.ts'
import { cleanText } from '../output/fit-text.ts'
import { toConfigSources } from '../parse-options.ts'

export type PolicyCall = Parameters<typeof toConfigSources>[0] & {
  readonly json?: boolean | undefined
  /** Data folder whose choices are asked for too. */
  readonly data?: string | undefined
  readonly 'key-file'?: string | undefined
}

/** Exit code 4 if a rule could not be used. */
export async function tellPolicy(call: PolicyCall, { out, env, catalogue }: CommandIo): Promise<number> {
  const sources = toConfigSources(call, env)
  const config = loadConfig(sources)
  const person = call.data && (await personChoices({ dataFolder: path.resolve(call.data), keyFile: serviceKeyFile(call['key-file'], env), env }, config))
  const file = sources.settingsFile
  const named = namedSettings({ file, name: call.config ?? `POSTLOTSE_CONFIG: ${file}`, hasModelOption: call.model !== undefined })
  const report = policyReport({ ...config, named, ...(person ? { person } : {}) })
  out(call.json ? `${JSON.stringify(report, null, 2)}\n` : textOf(report, catalogue.cli.doctor.policy))
  return report.problem === undefined ? 0 : ERROR_TABLE[report.problem.code].exitCode
}

function textOf({ rules, settings, personAsked, problem }: PolicyReport, texts: DoctorMessages['policy']): string {
  const rows = (values: readonly ReportedValue[]) =>
    values.map(({ key, value, by, place }) => [key, JSON.stringify(value), place === undefined ? texts.by[by] : `${texts.by[by]} (${place})`])
  const table = alignedTable([[texts.rule, texts.value, texts.origin], ...rows(rules), ['', '', ''], ...rows(settings)])
  const notes = [personAsked ? '' : `\n${texts.personNotAsked}\n`, problem === undefined ? '' : `\n✗ ${texts.notUsed}: ${cleanText(problem.detail)}\n`]
  return `${table}${notes.join('')}`
}
