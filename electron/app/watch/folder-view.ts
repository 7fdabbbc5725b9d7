/** What the folder watch sees of the world: which files lie in a watched folder, and what is in one of them. */
import { lstat, stat } from 'node:fs/promises'
import path from 'node:path'
import { inspectFile, NO_SHA256 } from '../../adapters/file-system/inspect-file.ts'
import { listInputs } from '../../adapters/file-system/list-inputs.ts'
import type { ErrorCode } from '../../shared/domain/errors.ts'
import type { Limits } from '../../shared/settings/settings.ts'
import type { SeenFile } from './file-stability-tracker.ts'
import { matchesPattern } from './matches-pattern.ts'
import { isUnfinishedName } from './unfinished-name.ts'

export interface FolderLook {
  readonly files: readonly SeenFile[]
  /** The folder cannot be listed at present, e.g. because a network drive is away. */
  readonly gone: boolean
}

export interface FolderView {
  look(): Promise<FolderLook>
  /** What tells contents apart. `sha256` is undefined if the contents could not be read; `code` says why a file cannot be read. */
  identify(path: string): Promise<{ readonly sha256: string | undefined; readonly code: ErrorCode | undefined }>
}

export interface FolderViewOptions {
  /** Also what lies in folders below; absent: yes. */
  readonly subfolders?: boolean
  /** Patterns of what is left alone, see matchesPattern. */
  readonly ignore?: readonly string[]
}

export function createFolderView(folder: string, limits: Limits, { subfolders = true, ignore = [] }: FolderViewOptions = {}): FolderView {
  const isLeftAlone = (file: string) => isUnfinishedName(path.basename(file)) || ignore.some((pattern) => matchesPattern(path.relative(folder, file), pattern))
  return {
    async look() {
      if (!(await isFolder(folder))) return { files: [], gone: true }
      const listed = await listInputs([folder], { deep: subfolders })
      const candidates = listed.map((input) => input.path).filter((file) => !isLeftAlone(file))
      const seen = await Promise.all(candidates.map(see))
      return { files: seen.filter((file) => file !== undefined), gone: false }
    },
    async identify(file) {
      const { sha256, kind } = await inspectFile(file, { limits })
      return { sha256: sha256 === NO_SHA256 ? undefined : sha256, code: 'error' in kind ? kind.error.code : undefined }
    },
  }
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

/** Undefined for what vanished since it was listed, and for a folder inside that cannot be listed. A link is seen itself, not what it leads to. */
async function see(file: string): Promise<SeenFile | undefined> {
  const found = await lstat(file).catch(() => undefined)
  return found && !found.isDirectory() ? { path: file, sizeBytes: found.size, changedAt: found.mtimeMs } : undefined
}
