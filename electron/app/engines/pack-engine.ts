/** Engine `pack`: the encoder of a model pack and its heads. A stranger's network runs here, away from the shipped reader. */
import { join } from 'node:path'
import { openPackEncoder, type PackEncoder } from '../../adapters/transformers/pack-encoder.ts'
import { PACK_FILES, verifyPack } from '../../adapters/transformers/pack-manifest.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import { askHead, HEADS_FILE, type PackHeads, readHeads } from '../models/pack-heads.ts'
import type { CreateEngine } from './engine-contract.ts'

interface OpenPack {
  readonly encoder: PackEncoder
  /** Absent before they are fitted. */
  readonly heads?: PackHeads
}

export const createEngine: CreateEngine<'pack'> = async () => {
  const opened = new Map<string, Promise<OpenPack>>()
  const open = (folder: string): Promise<OpenPack> => {
    const known = opened.get(folder) ?? openPack(folder)
    opened.set(folder, known)
    return known
  }
  return {
    inspect: async (folder) => (await open(folder)).encoder.tensors,
    encode: async (folder, pages) => (await open(folder)).encoder.encode(pages),
    judge: async (folder, pages) => {
      const { encoder, heads } = await open(folder)
      if (!heads) throw new PostlotseError('model-incompatible', `manifest.json lists no ${HEADS_FILE}`)
      const vector = (await encoder.encode(pages))[heads.pooling]
      const { pool: weights, types, departments } = heads
      if (vector.length === 0) return { types: [], departments: [], weights }
      if (vector.length !== types.weights.features) throw new PostlotseError('model-incompatible', `${HEADS_FILE} wants ${types.weights.features} values`)
      return { types: askHead(types, vector), departments: departments ? askHead(departments, vector) : [], weights }
    },
  }
}

async function openPack(folder: string): Promise<OpenPack> {
  const entry = await verifyPack(folder)
  const encoder = await openPackEncoder(folder, entry)
  if (!entry.files.some((file) => file.path === HEADS_FILE)) return { encoder }
  return { encoder, heads: await readHeads(join(folder, PACK_FILES, HEADS_FILE)) }
}
