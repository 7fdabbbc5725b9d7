/** Takes a pack away. The model that reads now stays: the shipped one, and the pack that the settings name. */
import { rm } from 'node:fs/promises'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { Config } from '../config/load-config.ts'
import { listModels } from './list-models.ts'
import { packFolder } from './pack-folder.ts'

/** Throws pack-in-use, pack-unknown, output-not-writable. */
export async function removePack(
  id: string,
  { modelsFolder, packsFolder, settings }: Pick<Config, 'modelsFolder' | 'packsFolder' | 'settings'>,
): Promise<void> {
  const shipped = await listModels(modelsFolder)
  if (id === settings.model || shipped.some((model) => model.id === id)) throw new PostlotseError('pack-in-use', id)
  const folder = packFolder(packsFolder, id)
  await rm(folder, { recursive: true }).catch((cause: unknown) => {
    throw new PostlotseError('output-not-writable', folder, { cause })
  })
}
