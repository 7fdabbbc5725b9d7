/**
 * What becomes of an original in a watched folder when its documents have left it: it stays, is moved to the archive, or is removed. The last two
 * only if the very same bytes lie somewhere else on the disk; whatever cannot be proven leaves the file where it is.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { nodeFolderFiles } from '../../adapters/delivery/folder-files.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { FolderPlan } from './folder-plan.ts'

/** unproven: its bytes were not found anywhere else, e.g. because a clerk has taken the delivered file to work on it. */
export type OriginalEnd = 'kept' | 'archived' | 'removed' | 'unproven' | 'gone'

export interface Original {
  /** Absolute. */
  readonly file: string
  readonly afterwards: FolderPlan['afterwards']
  /** Whether bytes with this SHA-256 are safe. */
  readonly isSafe: (sha256: string) => Promise<boolean>
  /** ISO day, names the folder in the archive. */
  readonly day: string
}

/** Throws no-permission for a file that another program holds, output-not-writable for an archive that cannot be written. */
export async function finishOriginal({ file, afterwards, isSafe, day }: Original): Promise<OriginalEnd> {
  if (afterwards.kind === 'keep') return 'kept'
  const before = await lstat(file).catch(() => undefined)
  if (!before) return 'gone'
  if (!before.isFile()) return 'kept' // a link is not the file
  const sha256 = await hashOf(file)
  if (!(await isSafe(sha256))) return 'unproven'
  if (afterwards.kind === 'archive') await archive(file, sha256, path.join(afterwards.folder, day))
  await removeUnchanged(file, sha256)
  return afterwards.kind === 'archive' ? 'archived' : 'removed'
}

/** Whether one of these files has exactly these bytes. */
export async function liesAt(places: readonly string[], sha256: string): Promise<boolean> {
  for (const place of places) if ((await nodeFolderFiles.hash(place).catch(() => undefined)) === sha256) return true
  return false
}

/** A copy that is flushed and compared before it gets its name: archives often lie on another disk. */
async function archive(file: string, sha256: string, folder: string): Promise<void> {
  try {
    await nodeFolderFiles.ensureFolder(folder)
    await nodeFolderFiles.sweep(folder)
    const to = await freeName(folder, path.basename(file), sha256)
    if (to === undefined) return
    const temporary = nodeFolderFiles.temporaryIn(folder)
    const copied = await nodeFolderFiles.copy(file, temporary)
    if (copied !== sha256) {
      await rm(temporary, { force: true })
      throw new PostlotseError('vanished', 'changed while it was archived')
    }
    await rename(temporary, to)
    await nodeFolderFiles.syncFolder(folder)
  } catch (cause) {
    if (cause instanceof PostlotseError) throw cause
    throw new PostlotseError('output-not-writable', `${folder}: ${(cause as NodeJS.ErrnoException).code ?? 'failed'}`, { cause })
  }
}

/** Undefined where the same file lies there already. */
async function freeName(folder: string, name: string, sha256: string): Promise<string | undefined> {
  const { name: stem, ext } = path.parse(name)
  for (const candidate of [name, `${stem}_${sha256.slice(0, 12)}${ext}`, `${stem}_${sha256}${ext}`]) {
    const to = path.join(folder, candidate)
    const lying = await nodeFolderFiles.hash(to)
    if (lying === undefined) return to
    if (lying === sha256) return undefined
  }
  throw new PostlotseError('output-not-writable', `${folder}: no free name`)
}

async function removeUnchanged(file: string, sha256: string): Promise<void> {
  if ((await hashOf(file)) !== sha256) throw new PostlotseError('vanished', 'changed meanwhile')
  await rm(file).catch(held)
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  } catch (error) {
    return held(error)
  }
  return hash.digest('hex')
}

function held(cause: unknown): never {
  throw new PostlotseError('no-permission', (cause as NodeJS.ErrnoException).code ?? 'failed', { cause })
}
