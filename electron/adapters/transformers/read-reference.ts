/**
 * The reference letters of a model: invented ones of every type and of none, with what the model says about them without having learned from them.
 * `reference.json` holds true types and texts, `reference.bin` one row of float16 numbers a letter: the graph's outputs `embedding` and `type_logits`.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Scored } from '../../shared/domain/document.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { readManifest } from './model-manifest.ts'
import { NO_TYPE, parseReaderConfig, type ReaderConfig } from './reader-config.ts'
import { softmax } from './softmax.ts'

export interface ReferenceLetter {
  /** null: none of the types. */
  readonly typeId: string | null
  /** Lines end with a line feed, pages with a form feed. */
  readonly text: string
  /** L2-normalised. */
  readonly embedding: readonly number[]
  /** In the order of the config's types, before the temperature. */
  readonly logits: readonly number[]
  /** As in `Reading.types`. */
  readonly types: readonly Scored[]
}

const MODEL_ID = 'document-reader'
const HALF_BYTES = 2

const descriptionSchema = z
  .object({
    format: z.literal('postlotse.reference/1'),
    embedding: z.int().positive(),
    logits: z.int().positive(),
    letters: z.array(z.string().nullable()).min(1),
    texts: z.array(z.string()),
  })
  .refine(({ letters, texts }) => letters.length === texts.length, 'as many texts as letters')
type Description = z.output<typeof descriptionSchema>

/** Throws model-missing, model-lfs-pointer, model-incompatible. */
export async function hasReference(modelsFolder: string): Promise<boolean> {
  return (await entryOf(modelsFolder)) !== undefined
}

/** Undefined where the model ships none. Throws model-missing, model-incompatible. The reader checks the files' hashes when it loads the model. */
export async function readReference(modelsFolder: string): Promise<readonly ReferenceLetter[] | undefined> {
  const entry = await entryOf(modelsFolder)
  if (!entry) return undefined
  const folder = join(modelsFolder, entry.path)
  const config = parseReaderConfig(await readFile(join(folder, 'config.json'), 'utf8'))
  const description = parseDescription(await readFile(join(folder, 'reference.json'), 'utf8'))
  const numbers = await readFile(join(folder, 'reference.bin'))
  const width = description.embedding + description.logits
  if (description.logits !== config.types.length || numbers.length !== description.letters.length * width * HALF_BYTES)
    throw new PostlotseError('model-incompatible', 'reference.bin does not fit config.json and reference.json')
  return description.letters.map((_, i) => letterOf(i, description, config, rowOf(numbers, i, width)))
}

async function entryOf(modelsFolder: string) {
  const entry = (await readManifest(modelsFolder)).models.find(({ id }) => id === MODEL_ID)
  return entry?.files.some(({ path }) => path === 'reference.json') ? entry : undefined
}

function parseDescription(json: string): Description {
  try {
    return descriptionSchema.parse(JSON.parse(json))
  } catch (cause) {
    throw new PostlotseError('model-incompatible', 'reference.json has no valid postlotse.reference/1 contents', { cause })
  }
}

function rowOf(numbers: Buffer, row: number, width: number): number[] {
  return Array.from({ length: width }, (_, i) => halfFloat(numbers.readUInt16LE((row * width + i) * HALF_BYTES)))
}

function letterOf(i: number, { letters, texts, embedding: width }: Description, config: ReaderConfig, row: readonly number[]): ReferenceLetter {
  const [embedding, logits] = [row.slice(0, width), row.slice(width)]
  const length = Math.hypot(...embedding) || 1
  const probabilities = softmax(logits, config.calibration.clean.temperature)
  const types = config.types.map((id, t) => ({ id, confidence: probabilities[t] ?? 0 })).filter(({ id }) => id !== NO_TYPE)
  return {
    typeId: letters[i] ?? null,
    text: texts[i] ?? '',
    embedding: embedding.map((value) => value / length),
    logits,
    types: types.toSorted((a, b) => b.confidence - a.confidence),
  }
}

/** IEEE 754 binary16: sign, 5 bits of exponent, 10 bits of fraction. */
function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}
