/** Which models lie in a folder, by their manifest; their files are not looked at. */
import { readManifest } from '../../adapters/transformers/model-manifest.ts'
import type { PackPolicy } from '../../shared/settings/policy.ts'
import { packFolder, packIds } from './pack-folder.ts'
import { type PackTrust, trustOf } from './trusted-pack.ts'

export interface ListedModel {
  readonly id: string
  readonly version: string
  readonly licence: string
  /** Bytes of all files, as the manifest states them. */
  readonly bytes: number
  readonly files: number
  /** SHA-256 of the weights, 64 hex digits; absent if the manifest lists none. */
  readonly weightsSha256?: string
  /** Of packs. */
  readonly trust?: PackTrust
}

/** Throws model-missing, model-lfs-pointer, model-incompatible. */
export async function listModels(modelsFolder: string): Promise<readonly ListedModel[]> {
  const { models } = await readManifest(modelsFolder)
  return models.map(({ id, version, licence, files }) => {
    const weights = files.find((file) => file.path.endsWith('.onnx'))
    return {
      id,
      version,
      licence,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      files: files.length,
      ...(weights ? { weightsSha256: weights.sha256 } : {}),
    }
  })
}

/** The packs of a folder; none if it does not exist. Throws model-lfs-pointer, model-incompatible. */
export async function listPacks(packsFolder: string, policy: PackPolicy): Promise<readonly ListedModel[]> {
  const packs = packIds(packsFolder).map(async (id) => {
    const folder = packFolder(packsFolder, id)
    const trust = await trustOf(folder, policy)
    return (await listModels(folder)).map((model) => ({ ...model, trust }))
  })
  return (await Promise.all(packs)).flat()
}
