/** The heads of a pack, `heads.json` beside its encoder: linear layers over document vectors, and how far their word counts beside the reader's. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type LinearWeights, logitsOf, probabilitiesOf } from '../../core/learning/softmax-regression.ts'
import type { DocumentVectors, PackOpinion } from '../../core/ports/pack-reader.ts'
import type { Scored } from '../../shared/domain/document.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'

export interface Head {
  /** Names of the answers, in the order of the weights' classes. */
  readonly labels: readonly string[]
  readonly weights: LinearWeights
}

export interface PackHeads {
  readonly pooling: keyof DocumentVectors
  readonly types: Head
  /** Absent if the examples named no departments. */
  readonly departments?: Head
  readonly pool: PackOpinion['weights']
}

/** File names inside the pack, of what was fitted and measured when it was taken in. */
export const HEADS_FILE = 'heads.json'
export const REPORT_FILE = 'report.json'

const headSchema = z.object({
  labels: z.array(z.string().min(1)).min(2),
  /** Values of a document vector. */
  width: z.int().positive(),
  /** Base64 of little-endian float32 in the order of `LinearWeights.values`. */
  weights: z.base64(),
})
const poolSchema = z.object({ reader: z.number().nonnegative(), pack: z.number().nonnegative() })
const headsSchema = z.object({
  format: z.literal('postlotse.heads/1'),
  pooling: z.enum(['mean', 'first']),
  types: headSchema,
  departments: headSchema.optional(),
  pool: z.object({ types: poolSchema, departments: poolSchema }),
})

/** Throws model-missing, model-incompatible. */
export async function readHeads(file: string): Promise<PackHeads> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new PostlotseError('model-missing', HEADS_FILE, { cause })
  })
  try {
    const { pooling, types, departments, pool } = headsSchema.parse(JSON.parse(text))
    return { pooling, types: decode(types), ...(departments ? { departments: decode(departments) } : {}), pool }
  } catch (cause) {
    throw new PostlotseError('model-incompatible', `${HEADS_FILE} has no valid postlotse.heads/1 contents`, { cause })
  }
}

export function headsJson({ pooling, types, departments, pool }: PackHeads): string {
  const contents = { format: 'postlotse.heads/1', pooling, types: encode(types), ...(departments ? { departments: encode(departments) } : {}), pool }
  return `${JSON.stringify(contents, null, 1)}\n`
}

/** Probability of each label, in the order of the labels. */
export function askHead({ labels, weights }: Head, vector: Float32Array): Scored[] {
  const probabilities = probabilitiesOf(logitsOf(weights, { values: vector }))
  return labels.map((id, i) => ({ id, confidence: probabilities[i] ?? 0 }))
}

function encode({ labels, weights }: Head): z.output<typeof headSchema> {
  const bytes = Buffer.alloc(weights.values.length * 4)
  weights.values.forEach((value, i) => {
    bytes.writeFloatLE(value, i * 4)
  })
  return { labels: [...labels], width: weights.features, weights: bytes.toString('base64') }
}

function decode({ labels, width, weights }: z.output<typeof headSchema>): Head {
  const bytes = Buffer.from(weights, 'base64')
  const count = (width + 1) * labels.length
  if (bytes.length !== count * 4) throw new RangeError(`${bytes.length} bytes of weights for ${labels.length} × ${width}`)
  return { labels, weights: { classes: labels.length, features: width, values: Float64Array.from({ length: count }, (_, i) => bytes.readFloatLE(i * 4)) } }
}
