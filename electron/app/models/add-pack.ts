/**
 * Takes an encoder in as a pack: checks its files, copies them, proves that encoder and tokenizer serve German letters, fits the heads, measures them
 * beside the shipped reader, and only then gives the pack its name. Whatever fails leaves nothing behind.
 */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { copyPackFiles, findPackFiles, type PackFiles } from '../../adapters/transformers/pack-files.ts'
import { PACK_FILES, writePackManifest } from '../../adapters/transformers/pack-manifest.ts'
import { keepSignature, type SignedPack } from '../../adapters/transformers/signed-pack.ts'
import type { DocumentReader } from '../../core/ports/document-reader.ts'
import type { PackReader } from '../../core/ports/pack-reader.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { Config } from '../config/load-config.ts'
import { type EncodedExample, type FittedHeads, fitHeads } from './fit-heads.ts'
import { listModels } from './list-models.ts'
import type { Example, PackExamples } from './pack-examples.ts'
import { isPackId, packFolder } from './pack-folder.ts'
import { askHead, HEADS_FILE, headsJson, REPORT_FILE } from './pack-heads.ts'
import { licenceOf } from './pack-licence.ts'
import { type HeldOut, measurePack, type PackReport } from './pack-report.ts'
import { checkUpgrade, takenPack, trustedPack } from './trusted-pack.ts'

export interface NewPack {
  /** The encoder's folder, as typed. */
  readonly folder: string
  /** Absent: the name of the folder. */
  readonly id?: string
  /** SPDX identifier; absent: what the encoder's card says. */
  readonly licence?: string
  /** E.g. the day. */
  readonly version: string
  /** Read only when the encoder itself is in order. */
  readonly examples: () => Promise<PackExamples>
}

export interface AddPackOptions {
  readonly config: Pick<Config, 'modelsFolder' | 'packsFolder' | 'taxonomy' | 'policy'>
  readonly reader: DocumentReader
  readonly packs: PackReader
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

export interface AddedPack {
  readonly id: string
  readonly licence: string
  readonly report: PackReport
}

/** Documents held out that a weight can be fitted on, at least (heuristic). */
const LEAST_HELD_OUT = 10

/**
 * A signed pack that is newer takes the place of the one with its id. Throws pack-remote, pack-incomplete, pack-outside, pack-unsigned, pack-signature,
 * pack-key-unknown, pack-changed, pack-older, pack-licence, pack-tensors, pack-tokenizer, pack-examples, pack-exists, model-lfs-pointer,
 * output-not-writable, cancelled.
 */
export async function addPack(pack: NewPack, options: AddPackOptions): Promise<AddedPack> {
  const { packsFolder } = options.config
  const files = await findPackFiles(pack.folder)
  const signed = await trustedPack(files.folder, options.config.policy.packs)
  const licence = await licenceOf(files.folder, pack.licence)
  const id = await usableId(pack.id ?? signed?.id ?? path.basename(files.folder).toLowerCase(), signed, options)
  const staging = await makeStaging(packsFolder)
  try {
    const report = await fillStaging(staging, { id, licence, files, signed, version: signed?.version ?? pack.version, examples: pack.examples }, options)
    await takePlace(staging, path.join(packsFolder, id))
    return { id, licence, report }
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** A signed pack keeps the name that was signed: it cannot pass for another. */
async function usableId(id: string, signed: SignedPack | undefined, { config }: AddPackOptions): Promise<string> {
  if (!isPackId(id)) throw new PostlotseError('pack-exists', `${id} cannot name a pack`)
  if (signed && id !== signed.id) throw new PostlotseError('pack-signature', `signed as ${signed.id}, not as ${id}`)
  if ((await listModels(config.modelsFolder)).some((model) => model.id === id)) throw new PostlotseError('pack-exists', id)
  const present = existsSync(path.join(config.packsFolder, id)) ? await listModels(packFolder(config.packsFolder, id)) : []
  for (const { version } of present) checkUpgrade(id, version, signed)
  return id
}

/** An older version of the pack goes when the new one is whole. */
async function takePlace(staging: string, target: string): Promise<void> {
  const old = `${staging}-old`
  try {
    if (existsSync(target)) await rename(target, old)
    await rename(staging, target)
    await rm(old, { recursive: true, force: true })
  } catch (cause) {
    if (existsSync(old) && !existsSync(target)) await rename(old, target)
    throw new PostlotseError('output-not-writable', target, { cause })
  }
}

async function makeStaging(packsFolder: string): Promise<string> {
  try {
    await mkdir(packsFolder, { recursive: true })
    return await mkdtemp(path.join(packsFolder, '.new-'))
  } catch (cause) {
    throw new PostlotseError('output-not-writable', packsFolder, { cause })
  }
}

interface Checked {
  readonly id: string
  readonly licence: string
  readonly files: PackFiles
  readonly signed: SignedPack | undefined
  readonly version: string
  readonly examples: NewPack['examples']
}

async function fillStaging(staging: string, checked: Checked, options: AddPackOptions): Promise<PackReport> {
  const { id, licence, files, signed, version } = checked
  const description = { id, version, licence }
  await copyPackFiles(files, path.join(staging, PACK_FILES))
  if (signed) await keepSignature(files.folder, staging)
  await writePackManifest(staging, description)
  await takenPack(staging, options.config.policy.packs) // the copy: what was checked before may have been exchanged since
  const tensors = await options.packs.inspect(staging, options.signal)
  const examples = await checked.examples()
  const { heads, report } = await fitAndMeasure(staging, examples, options)
  await writeFile(path.join(staging, PACK_FILES, HEADS_FILE), headsJson({ ...heads, pool: report.weights }))
  await writeFile(path.join(staging, PACK_FILES, REPORT_FILE), `${JSON.stringify(report, null, 2)}\n`)
  await writePackManifest(staging, { ...description, tensors })
  return report
}

async function fitAndMeasure(staging: string, { taught, heldOut, readerIsFresh }: PackExamples, options: AddPackOptions) {
  if (heldOut.length < LEAST_HELD_OUT)
    throw new PostlotseError(
      'pack-examples',
      `${taught.length + heldOut.length} examples leave ${heldOut.length} to measure, at least ${LEAST_HELD_OUT} are needed`,
    )
  const encode = encoderOf(staging, taught.length + heldOut.length, options)
  const lessons = await encode(taught)
  const asked = await encode(heldOut)
  const heads = fitHeads(lessons)
  const judged: HeldOut[] = []
  for (const { example, vectors } of asked) judged.push({ ...(await readingOf(example, options)), ...opinionOf(heads, vectors) })
  const { taxonomy } = options.config
  const measured = measurePack(judged, taxonomy)
  const { pooling, ridge } = heads
  const report: PackReport = {
    format: 'postlotse.pack-report/1',
    taught: lessons.length,
    heldOut: judged.length,
    readerIsFresh,
    pooling,
    ridge,
    ...measured,
  }
  return { heads, report }
}

type Encoded = EncodedExample & { readonly example: Example }

/** Examples without words are left out. */
function encoderOf(staging: string, total: number, { packs, signal, onProgress }: AddPackOptions): (examples: readonly Example[]) => Promise<Encoded[]> {
  let done = 0
  return async (examples) => {
    const encoded: Encoded[] = []
    for (const example of examples) {
      onProgress(done++, total)
      const vectors = await packs.encode(staging, example.pages, signal)
      if (vectors.mean.length > 0) encoded.push({ ...example, vectors, example })
    }
    return encoded
  }
}

async function readingOf(
  { pages, type, department, readerTypes }: Example,
  { reader, signal }: AddPackOptions,
): Promise<Omit<HeldOut, 'types' | 'departments'>> {
  const reading = await reader.read(pages, signal)
  return { pages, type, ...(department === undefined ? {} : { department }), reading: readerTypes ? { ...reading, types: readerTypes } : reading }
}

function opinionOf(heads: FittedHeads, vectors: EncodedExample['vectors']): Pick<HeldOut, 'types' | 'departments'> {
  const vector = vectors[heads.pooling]
  return { types: askHead(heads.types, vector), departments: heads.departments ? askHead(heads.departments, vector) : [] }
}
