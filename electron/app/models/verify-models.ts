/** Proves that models are whole and fit this version: every file by its hash, then by loading them. */
import { verifyModel } from '../../adapters/transformers/model-manifest.ts'
import { verifyPack } from '../../adapters/transformers/pack-manifest.ts'
import type { DocumentReader } from '../../core/ports/document-reader.ts'
import type { PackReader } from '../../core/ports/pack-reader.ts'
import type { Config } from '../config/load-config.ts'
import { listModels } from './list-models.ts'
import { packFolder, packIds } from './pack-folder.ts'
import { probePage } from './probe-page.ts'
import { type PackTrust, takenPack } from './trusted-pack.ts'

export type ModelProof =
  /** `trust`: of packs, as hashes alone say nothing about who wrote them down. */
  | { readonly check: 'hashes'; readonly id: string; readonly version: string; readonly files: number; readonly trust?: PackTrust }
  /** The reader was loaded in its own process, its tensors have the expected names, types and sizes, and it read a sentence. */
  | { readonly check: 'signature'; readonly id: string; readonly version: string }
  /** The same of a pack: encoder, tokenizer and heads. */
  | { readonly check: 'pack'; readonly id: string; readonly version: string }

/** The one model that the product cannot do without; the reader looks for it in the same folder. */
const READER_ID = 'document-reader'

/** `reader` serves the models of that folder. Throws model-missing, model-lfs-pointer, model-checksum, model-incompatible for the first that fails. */
export async function* verifyModels(modelsFolder: string, reader: DocumentReader, signal: AbortSignal): AsyncGenerator<ModelProof> {
  const models = await listModels(modelsFolder)
  for (const { id, version, files } of models) {
    await verifyModel(modelsFolder, id, [])
    signal.throwIfAborted()
    yield { check: 'hashes', id, version, files }
  }
  await reader.read([probePage()], signal) // throws model-missing if the manifest does not list the reader
  yield { check: 'signature', id: READER_ID, version: models.find((model) => model.id === READER_ID)?.version ?? '' }
}

/** Throws the same, pack-tensors, pack-tokenizer, and what `takenPack` does. */
export async function* verifyPacks(
  { packsFolder, policy }: Pick<Config, 'packsFolder' | 'policy'>,
  packs: PackReader,
  signal: AbortSignal,
): AsyncGenerator<ModelProof> {
  for (const name of packIds(packsFolder)) {
    const folder = packFolder(packsFolder, name)
    const { id, version, files } = await verifyPack(folder)
    const signed = await takenPack(folder, policy.packs)
    yield { check: 'hashes', id, version, files: files.length, trust: signed ? { by: 'signature', key: signed.fingerprint } : { by: 'manifest' } }
    await packs.judge(folder, [probePage()], signal)
    yield { check: 'pack', id, version }
  }
}
