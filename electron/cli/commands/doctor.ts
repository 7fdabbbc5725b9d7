/** `postlotse doctor`: is everything here that is needed, and is the network really shut? */
import path from 'node:path'
import { loadConfig } from '../../app/config/load-config.ts'
import { type Finding, runDoctor } from '../../app/doctor/run-doctor.ts'
import { createRemotePorts } from '../../app/engines/remote-ports.ts'
import { ERROR_TABLE } from '../../shared/domain/errors.ts'
import { createSpawnEngine } from '../../workers/spawn-engine.ts'
import type { Command, CommandIo } from '../command.ts'
import { CONFIG_OPTIONS, parseOptions, toConfigSources } from '../parse-options.ts'

export const doctorCommand: Command = {
  name: 'doctor',
  usage: (texts) => texts.doctor.usage,
  run,
}

/** Exit code 0 if all steps passed, 4 otherwise. */
async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const { values } = parseOptions(args, { ...CONFIG_OPTIONS, out: { type: 'string' }, json: { type: 'boolean' } }, io.catalogue.cli.wrongCall)
  const config = loadConfig(toConfigSources(values, io.env))
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
