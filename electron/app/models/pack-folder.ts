/** Where packs lie: one folder each, named by its id. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { PostlotseError } from '../../shared/domain/errors.ts'

const ID = /^[a-z0-9][a-z0-9._-]{0,63}$/

export function isPackId(id: string): boolean {
  return ID.test(id)
}

/** Absolute folder of a pack that is there. Throws pack-unknown. */
export function packFolder(packsFolder: string, id: string): string {
  const folder = path.join(packsFolder, id)
  if (isPackId(id) && existsSync(path.join(folder, 'manifest.json'))) return folder
  const ids = packIds(packsFolder)
  throw new PostlotseError('pack-unknown', `${id}; ${packsFolder} has ${ids.length === 0 ? 'none' : ids.join(', ')}`)
}

/** Ids of the packs of a folder, sorted; none if the folder does not exist. */
export function packIds(packsFolder: string): string[] {
  if (!existsSync(packsFolder)) return []
  return readdirSync(packsFolder)
    .filter((name) => isPackId(name) && existsSync(path.join(packsFolder, name, 'manifest.json')))
    .sort()
}
