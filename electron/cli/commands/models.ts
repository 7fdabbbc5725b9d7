/** `postlotse models list|verify|add|remove|sign`: which models are here, are they whole, and packs that are taken in, taken away, or signed. */
import path from 'node:path'
import { createRemotePorts } from '../../app/engines/remote-ports.ts'
import { type ListedModel, listModels, listPacks } from '../../app/models/list-models.ts'
import { removePack } from '../../app/models/remove-pack.ts'
import { type PackTrust, provenPack, type SignedPack, signFolder } from '../../app/models/trusted-pack.ts'
import { type ModelProof, verifyModels, verifyPacks } from '../../app/models/verify-models.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { ModelMessages } from '../../shared/messages/model-messages.ts'
import { createSpawnEngine } from '../../workers/spawn-engine.ts'
import type { Command, CommandIo } from '../command.ts'
import { alignedTable } from '../output/aligned-table.ts'
import { cleanText } from '../output/fit-text.ts'
import { CONFIG_OPTIONS, parseOptions } from '../parse-options.ts'
import { readConfig } from '../read-config.ts'
import { type AddModelCall, addModel } from './add-model.ts'

const OPTIONS = {
  ...CONFIG_OPTIONS,
  json: { type: 'boolean' },
  id: { type: 'string' },
  licence: { type: 'string' },
  examples: { type: 'string' },
  key: { type: 'string' },
  version: { type: 'string' },
} as const

interface ModelsCall {
  /** What stands behind the action: a folder, or a pack's id. */
  readonly given?: string
  readonly values: AddModelCall['values'] & { readonly key?: string | undefined; readonly version?: string | undefined }
}

const ACTIONS: Readonly<Record<string, (call: ModelsCall, io: CommandIo) => Promise<void>>> = { list, verify, add, remove, sign }
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
  const { values, positionals } = parseOptions(args, OPTIONS, wrongCall)
  const [name = '', given, ...others] = positionals
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
  if (!action) throw new PostlotseError('usage', wrongCall.modelsAction(Object.keys(ACTIONS).join(', ')))
  if (others.length > 0) throw new PostlotseError('usage', wrongCall.oneFolder)
  await action({ values, ...(given === undefined ? {} : { given }) }, io)
  return 0
}

/** Of a named folder its models; else the shipped ones and the packs. */
async function list({ given, values }: ModelsCall, io: CommandIo): Promise<void> {
  const { out, catalogue } = io
  const { modelsFolder, packsFolder, policy } = readConfig(values, io)
  const models =
    given === undefined ? [...(await listModels(modelsFolder)), ...(await listPacks(packsFolder, policy.packs))] : await listModels(path.resolve(given))
  if (values.json) out(`${JSON.stringify(models, null, 2)}\n`)
  else out(tableOf(models, catalogue.cli.models))
}

async function verify({ given, values }: ModelsCall, io: CommandIo): Promise<void> {
  const { out, signal, catalogue } = io
  const texts = catalogue.cli.models
  const config = readConfig(values, io)
  const modelsFolder = path.resolve(given ?? config.modelsFolder)
  const signed = given === undefined ? undefined : await provenPack(modelsFolder, config.policy.packs)
  if (signed) return tellSigned(signed, values, { out, texts })
  const { limits, ocrPagesPerProcess } = config.settings
  const spawn = createSpawnEngine({ limits, modelsFolder, ocrFolder: config.ocrFolder })
  const remote = createRemotePorts({ spawn, limits, ocrProcesses: 1, ocrPagesPerProcess })
  const proofs: ModelProof[] = []
  const tell = (proof: ModelProof) => {
    proofs.push(proof)
    if (!values.json) out(`${markOf(proof)} ${cleanText(`${proof.id} ${proof.version}`)}: ${findingOf(proof, texts)}\n`)
  }
  try {
    for await (const proof of verifyModels(modelsFolder, remote.reader, signal)) tell(proof)
    if (given === undefined) for await (const proof of verifyPacks(config, remote.packs, signal)) tell(proof)
  } finally {
    remote.stop()
  }
  if (values.json) out(`${JSON.stringify(proofs, null, 2)}\n`)
}

async function add({ given, values }: ModelsCall, io: CommandIo): Promise<void> {
  if (given === undefined) throw new PostlotseError('usage', io.catalogue.cli.wrongCall.oneFolder)
  await addModel({ folder: given, values }, io)
}

async function remove({ given, values }: ModelsCall, io: CommandIo): Promise<void> {
  const { out, catalogue } = io
  if (given === undefined) throw new PostlotseError('usage', catalogue.cli.wrongCall.noModel)
  await removePack(given, readConfig(values, io))
  out(`${catalogue.cli.models.removed(cleanText(given))}\n`)
}

/** With the private key of whoever vouches for the pack; never on the clerk's machine. */
async function sign({ given, values }: ModelsCall, { out, catalogue }: CommandIo): Promise<void> {
  const { oneFolder, needed } = catalogue.cli.wrongCall
  if (given === undefined) throw new PostlotseError('usage', oneFolder)
  const { key, version } = values
  if (key === undefined || version === undefined) throw new PostlotseError('usage', needed('--key, --version'))
  const folder = path.resolve(given)
  const signed = await signFolder(folder, { id: values.id ?? path.basename(folder).toLowerCase(), version, keyFile: key })
  tellSigned(signed, values, { out, texts: catalogue.cli.models })
}

function tellSigned(
  signed: SignedPack,
  { json }: ModelsCall['values'],
  { out, texts }: { readonly out: CommandIo['out']; readonly texts: ModelMessages },
): void {
  out(json ? `${JSON.stringify(signed, null, 2)}\n` : `✓ ${cleanText(`${signed.id} ${signed.version}`)}: ${texts.signed(signed.files, signed.fingerprint)}\n`)
}

/** Who could write a pack could write its manifest too: such hashes are no proof of where it comes from. */
function markOf(proof: ModelProof): string {
  return proof.check === 'hashes' && proof.trust?.by === 'manifest' ? '•' : '✓'
}

function findingOf(proof: ModelProof, texts: ModelMessages): string {
  if (proof.check === 'hashes') return proof.trust ? `${trustText(proof.trust, texts)}; ${texts.filesFit(proof.files)}` : texts.filesFit(proof.files)
  return proof.check === 'signature' ? texts.signatureFits : texts.packFits
}

function trustText(trust: PackTrust, { trust: { signedBy, ownManifest, refused } }: ModelMessages): string {
  if (trust.by === 'signature') return signedBy(trust.key)
  return trust.by === 'manifest' ? ownManifest : refused(trust.code)
}

function tableOf(models: readonly ListedModel[], texts: ModelMessages): string {
  const { columns, size } = texts
  const rows = models.map((model) => [
    model.id,
    model.version,
    model.licence,
    size(model.bytes / 1_000_000),
    model.weightsSha256?.slice(0, HASH_DIGITS) ?? '–',
    model.trust ? trustText(model.trust, texts) : '–',
  ])
  return alignedTable([[columns.id, columns.version, columns.licence, columns.size, columns.hash, columns.trust], ...rows])
}
