/** Which models lie in a folder, by their manifest; their files are not looked at. */
import { readManifest } from '../../adapters/transformers/model-manifest.ts'
import { packFolder, packIds } from './pack-folder.ts'

export interface ListedModel {
  readonly id: string
  readonly version: string
  readonly licence: string
  /** Bytes of all files, as the manifest states them. */
  readonly bytes: number
  readonly files: number
  /** SHA-256 of the weights, 64 hex digits; absent if the manifest lists none. */
  readonly weightsSha256?: string
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
export async function listPacks(packsFolder: string): Promise<readonly ListedModel[]> {
  return (await Promise.all(packIds(packsFolder).map((id) => listModels(packFolder(packsFolder, id))))).flat()
}
