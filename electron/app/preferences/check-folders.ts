/** Whether the folders that are being set can be used. Only what is new is looked at: a network drive that is away for an hour must not block other changes. */
import { randomUUID } from 'node:crypto'
import { access, constants, realpath, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { Preferences } from '../../shared/settings/preferences.ts'

export type Folders = Pick<Preferences, 'deliveryFolder' | 'watchedFolders'>

/** Throws folder-unreachable, output-not-writable, folders-overlap; the detail names the folder. `dataFolder` must not lie in a watched one. */
export async function checkFolders(next: Folders, before: Folders, dataFolder: string): Promise<void> {
  if (next.deliveryFolder !== before.deliveryFolder && next.deliveryFolder !== '') await requireWritable(next.deliveryFolder)
  const known = new Map(before.watchedFolders.map((folder) => [folder.path, folder]))
  for (const folder of next.watchedFolders) {
    const old = known.get(folder.path)
    if (!old) await requireFolder(folder.path)
    if (folder.afterwards === 'remove' && old?.afterwards !== 'remove') await requireWritable(folder.path)
  }
  if (isSame(next, before)) return
  await requireApart(next, dataFolder)
}

async function requireFolder(folder: string): Promise<void> {
  if (!path.isAbsolute(folder)) throw new PostlotseError('folder-unreachable', folder)
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new PostlotseError('folder-unreachable', folder)
  await access(folder, constants.R_OK).catch((cause) => {
    throw new PostlotseError('no-permission', folder, { cause })
  })
}

/** Only writing tells the truth on network drives. */
async function requireWritable(folder: string): Promise<void> {
  await requireFolder(folder)
  const probe = path.join(folder, `.postlotse-${randomUUID()}.tmp`)
  try {
    await writeFile(probe, '', { flag: 'wx' })
    await rm(probe)
  } catch (cause) {
    throw new PostlotseError('output-not-writable', `${folder}: ${(cause as NodeJS.ErrnoException).code ?? 'failed'}`, { cause })
  }
}

function isSame(next: Folders, before: Folders): boolean {
  const paths = ({ deliveryFolder, watchedFolders }: Folders) => JSON.stringify([deliveryFolder, watchedFolders.map((folder) => folder.path)])
  return paths(next) === paths(before)
}

async function requireApart({ deliveryFolder, watchedFolders }: Folders, dataFolder: string): Promise<void> {
  const chosen = [...watchedFolders.map((folder) => folder.path), ...(deliveryFolder === '' ? [] : [deliveryFolder])]
  const places = await Promise.all(chosen.map(realFolder))
  places.forEach((place, i) => {
    const other = places.findIndex((candidate, k) => k !== i && contains(place, candidate))
    if (other >= 0) throw new PostlotseError('folders-overlap', `${chosen[i]} / ${chosen[other]}`)
  })
  const data = await realFolder(dataFolder)
  const around = places.findIndex((place, i) => i < watchedFolders.length && contains(place, data))
  if (around >= 0) throw new PostlotseError('folders-overlap', `${chosen[around]} / ${dataFolder}`)
}

/** Links followed; a folder that cannot be reached counts as written. */
function realFolder(folder: string): Promise<string> {
  return realpath(folder).catch(() => path.resolve(folder))
}

/** Same folder, or somewhere below. */
function contains(folder: string, place: string): boolean {
  const way = path.relative(folder, place)
  return way === '' || !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way))
}
