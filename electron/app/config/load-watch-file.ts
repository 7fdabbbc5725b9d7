/**
 * Reads the folders of `postlotse watch --folders FILE` and says which cannot be used, with file and line. A folder that is away is none of them:
 * a network drive may come later.
 */
import path from 'node:path'
import { SPLIT_WORDS } from '../../shared/domain/split-profile.ts'
import { type WatchFile, watchFileSchema } from '../../shared/settings/watch-file.ts'
import type { FolderPlan } from '../watch/folder-plan.ts'
import { liesInside } from '../watch/lies-inside.ts'
import { loadYaml, type Objection } from './load-yaml.ts'

/** `needsTargets`: there is no desktop app in which documents could wait. Throws config-invalid. */
export function loadWatchFile(file: string, needsTargets: boolean): FolderPlan[] {
  const home = path.dirname(path.resolve(file))
  const { folders } = loadYaml({ file, schema: watchFileSchema, code: 'config-invalid', check: (given) => objectionsTo(given, home, needsTargets) })
  return folders.map((folder) => toPlan(folder, home))
}

type Given = WatchFile['folders'][number]

function toPlan({ path: place, target, split, subfolders, ignore, afterwards, archive }: Given, home: string): FolderPlan {
  return {
    path: path.resolve(home, place),
    ...(target === undefined ? {} : { target: path.resolve(home, target) }),
    split: SPLIT_WORDS[split],
    subfolders,
    ignore,
    afterwards:
      afterwards === 'archive' && archive !== undefined
        ? { kind: 'archive', folder: path.resolve(home, archive) }
        : { kind: afterwards === 'remove' ? 'remove' : 'keep' },
  }
}

function objectionsTo(file: WatchFile, home: string, needsTargets: boolean): Objection[] {
  const own = file.folders.map((folder) => path.resolve(home, folder.path))
  const at = (i: number, key: keyof Given, message: string): Objection => ({ path: ['folders', i, key], message })
  const objectionsToOne = (folder: Given, i: number): Objection[] => {
    const place = own[i] ?? ''
    const overlapping = own.findIndex((other, j) => j < i && (liesInside(place, other) || liesInside(other, place)))
    const around = (used: string | undefined) => (used === undefined ? undefined : own.find((other) => liesInside(path.resolve(home, used), other)))
    const [aroundTarget, aroundArchive] = [around(folder.target), around(folder.archive)]
    return [
      ...(overlapping < 0 ? [] : [at(i, 'path', `overlaps with folders.${overlapping}`)]),
      ...(aroundTarget === undefined ? [] : [at(i, 'target', `lies in the watched folder ${aroundTarget}`)]),
      ...(aroundArchive === undefined ? [] : [at(i, 'archive', `lies in the watched folder ${aroundArchive}`)]),
      ...(needsTargets && folder.target === undefined ? [{ path: ['folders', i], message: 'target is missing; without one, --data must name a store' }] : []),
    ]
  }
  return file.folders.flatMap(objectionsToOne)
}
