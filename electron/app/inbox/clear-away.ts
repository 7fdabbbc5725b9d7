/** What becomes of a file after it was taken in: it stays, unless its folder says otherwise or it was only written here for the intake. Never removed before its bytes are in the store. */
import { createHash } from 'node:crypto'
import { lstat, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Job } from '../../shared/domain/job.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'

/** Private folder of pasted pictures on their way in. */
export function pastedFolder({ dataFolder }: Pick<WorkplaceContext, 'dataFolder'>): string {
  return path.join(dataFolder, 'eingefuegt')
}

/** For a job that is over. Never throws: a file that cannot be removed stays. */
export async function clearAway(context: WorkplaceContext, job: Pick<Job, 'path' | 'root' | 'origin'>): Promise<void> {
  try {
    if (path.dirname(job.path) === pastedFolder(context)) await rm(job.path, { force: true })
    else if (isToBeRemoved(context, job)) await removeIfKept(context, job.path)
  } catch {
    // see above
  }
}

function isToBeRemoved({ preferences }: WorkplaceContext, job: Pick<Job, 'root' | 'origin'>): boolean {
  return job.origin === 'folder' && preferences().watchedFolders.some((folder) => folder.path === job.root && folder.active && folder.afterwards === 'remove')
}

/** The file as it lies there now must be the one whose bytes the store has; a link is not the file. */
async function removeIfKept({ store }: WorkplaceContext, file: string): Promise<void> {
  if (!(await lstat(file)).isFile()) return
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
  if (store.sources.kept(sha256) !== undefined) await rm(file)
}
