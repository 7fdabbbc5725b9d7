/** `postlotse doctor`: is everything here that is needed, and is the network really shut? */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { networkReport } from '../../app/doctor/network-report.ts'
import { type Finding, runDoctor } from '../../app/doctor/run-doctor.ts'
import { createRemotePorts } from '../../app/engines/remote-ports.ts'
import { ERROR_TABLE, PostlotseError } from '../../shared/domain/errors.ts'
import { createSpawnEngine } from '../../workers/spawn-engine.ts'
import type { Command, CommandIo } from '../command.ts'
import { cleanText } from '../output/fit-text.ts'
import { CONFIG_OPTIONS, parseOptions } from '../parse-options.ts'
import { readConfig } from '../read-config.ts'
import { tellPolicy } from './doctor-policy.ts'

export const doctorCommand: Command = {
  name: 'doctor',
  usage: (texts) => texts.doctor.usage,
  run,
}

const OPTIONS = {
  ...CONFIG_OPTIONS,
  out: { type: 'string' },
  json: { type: 'boolean' },
  policy: { type: 'boolean' },
  report: { type: 'string' },
  data: { type: 'string' },
  'key-file': { type: 'string' },
} as const

/** Exit code 0 if all steps passed, 4 otherwise. */
async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const { values } = parseOptions(args, OPTIONS, io.catalogue.cli.wrongCall)
  if (values.policy) return tellPolicy(values, io)
  const config = readConfig(values, io)
  if (values.report !== undefined) return writeReport(path.resolve(values.report), config.version, io)
  const { limits } = config.settings
  const spawn = createSpawnEngine({ limits, modelsFolder: path.resolve(config.modelsFolder), ocrFolder: config.ocrFolder })
  const remote = createRemotePorts({ spawn, limits, ocrProcesses: 1, ocrPagesPerProcess: config.settings.ocrPagesPerProcess })
  const findings: Finding[] = []
  try {
    const context = {
      config,
      remote,
      signal: io.signal,
      messages: io.catalogue.cli.doctor,
      ...(values.out === undefined ? {} : { outFolder: path.resolve(values.out) }),
    }
    for await (const finding of runDoctor(context, io.catalogue.errors)) {
      findings.push(finding)
      if (!values.json) io.out(`${finding.ok ? '✓' : '✗'} ${finding.title}: ${finding.detail}\n`)
    }
  } finally {
    remote.stop()
  }
  if (values.json) io.out(`${JSON.stringify(findings, null, 2)}\n`)
  return findings.every((finding) => finding.ok) ? 0 : ERROR_TABLE['config-invalid'].exitCode
}

/** Exit code 4 if a way out is open. Throws output-not-writable. */
async function writeReport(file: string, version: string, { out, catalogue }: CommandIo): Promise<number> {
  const texts = catalogue.cli.doctor
  const { text, isShut } = await networkReport({ version, when: new Date().toISOString() }, texts.report)
  await writeFile(file, text).catch((cause: unknown) => {
    throw new PostlotseError('output-not-writable', file, { cause })
  })
  out(`${isShut ? '✓' : '✗'} ${texts.reportWritten(cleanText(file))}\n`)
  return isShut ? 0 : ERROR_TABLE['config-invalid'].exitCode
}
