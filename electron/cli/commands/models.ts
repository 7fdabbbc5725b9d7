/** `postlotse models list|verify [DIR]`: which models are here, and are they whole? */
import path from 'node:path'
import { loadConfig } from '../../app/config/load-config.ts'
import { createRemotePorts } from '../../app/engines/remote-ports.ts'
import { type ListedModel, listModels } from '../../app/models/list-models.ts'
import { verifyModels } from '../../app/models/verify-models.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { ModelMessages } from '../../shared/messages/cli-messages.ts'
import { createSpawnEngine } from '../../workers/spawn-engine.ts'
import type { Command, CommandIo } from '../command.ts'
import { cleanText } from '../output/fit-text.ts'
import { parseOptions, toConfigSources } from '../parse-options.ts'

interface ModelsCall {
  /** Absolute. */
  readonly folder: string
  readonly json: boolean
}

const ACTIONS: Readonly<Record<string, (call: ModelsCall, io: CommandIo) => Promise<void>>> = { list, verify }
/** As many as the result lines show. */
const HASH_DIGITS = 8

export const modelsCommand: Command = {
  name: 'models',
  usage: (texts) => texts.models.usage,
  run,
}

/** Exit code 0; everything that is wrong with a model is thrown. */
async function run(args: readonly string[], io: CommandIo): Promise<number> {
  const { wrongCall } = io.catalogue.cli
  const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } }, wrongCall)
  const [name = '', folder, ...others] = positionals
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
  if (!action) throw new PostlotseError('usage', wrongCall.modelsAction(Object.keys(ACTIONS).join(', ')))
  if (others.length > 0) throw new PostlotseError('usage', wrongCall.oneFolder)
  const shipped = loadConfig(toConfigSources({}, io.env)).modelsFolder
  await action({ folder: path.resolve(folder ?? shipped), json: values.json ?? false }, io)
  return 0
}

async function list({ folder, json }: ModelsCall, { out, catalogue }: CommandIo): Promise<void> {
  const models = await listModels(folder)
  if (json) out(`${JSON.stringify(models, null, 2)}\n`)
  else out(tableOf(models, catalogue.cli.models))
}

async function verify({ folder, json }: ModelsCall, { out, signal, env, catalogue }: CommandIo): Promise<void> {
  const texts = catalogue.cli.models
  const config = loadConfig(toConfigSources({}, env))
  const { limits, ocrPagesPerProcess } = config.settings
  const spawn = createSpawnEngine({ limits, modelsFolder: folder, ocrFolder: config.ocrFolder })
  const remote = createRemotePorts({ spawn, limits, ocrProcesses: 1, ocrPagesPerProcess })
  const proofs = []
  try {
    for await (const proof of verifyModels(folder, remote.reader, signal)) {
      proofs.push(proof)
      const finding = proof.check === 'hashes' ? texts.filesFit(proof.files) : texts.signatureFits
      if (!json) out(`✓ ${cleanText(`${proof.id} ${proof.version}`)}: ${finding}\n`)
    }
  } finally {
    remote.stop()
  }
  if (json) out(`${JSON.stringify(proofs, null, 2)}\n`)
}

function tableOf(models: readonly ListedModel[], { columns, size }: ModelMessages): string {
  const rows = models.map((model) => [model.id, model.version, model.licence, size(model.bytes / 1_000_000), model.weightsSha256?.slice(0, HASH_DIGITS) ?? '–'])
  const cells = [[columns.id, columns.version, columns.licence, columns.size, columns.hash], ...rows].map((row) => row.map(cleanText))
  const widths = cells[0]?.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)))
  return `${cells
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths?.[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')}\n`
}
