/** How files of a watched folder are cut: what its settings say, for the folder itself and for everything below it. */
import path from 'node:path'
import type { SplitProfile } from '../../shared/domain/split-profile.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

/** `place`: absolute path of a folder or file. Automatic where no watched folder holds it. */
export function splitOf({ preferences }: Pick<WorkplaceContext, 'preferences'>, place: string): SplitProfile {
  const holds = (folder: string) => place === folder || place.startsWith(folder.endsWith(path.sep) ? folder : `${folder}${path.sep}`)
  return preferences().watchedFolders.find((folder) => holds(folder.path))?.split ?? 'automatic'
}
