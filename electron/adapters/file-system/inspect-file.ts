/** Looks at one file before anything reads it: is it one, may it be read, which bytes, which kind. The file is opened for reading only. */
import { createHash } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { dirname, extname, resolve, sep } from 'node:path'
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { Issue } from '../../shared/domain/issue.ts'
import type { MediaType } from '../../shared/domain/source.ts'
import type { Limits } from '../../shared/settings/settings.ts'
import { detectMediaType } from './detect-media-type.ts'
import { type FileAccess, fileError, REAL_FILE_ACCESS } from './file-access.ts'
import { isWrongExtension } from './wrong-extension.ts'

/** Stands for a hash where the contents could not be read. */
export const NO_SHA256 = '0'.repeat(64)

export interface InspectOptions {
  /** Folder that the file must not leave through symbolic links; absent: the file's own folder. */
  readonly root?: string
  readonly limits: Pick<Limits, 'fileBytes'>
  readonly files?: FileAccess
}

export interface InspectedInput {
  /** Absolute path without symbolic links. */
  readonly file: string
  /** Of the contents, 64 hex digits; NO_SHA256 if they could not be read. */
  readonly sha256: string
  readonly sizeBytes: number
  readonly kind:
    | { readonly mediaType: MediaType; readonly issues: readonly Issue[] }
    /** empty, too-large, unsupported, encrypted, damaged, no-permission, vanished, link-outside, not-a-file. */
    | { readonly error: PostlotseError }
}

/** Never throws for anything that is wrong with the file. */
export async function inspectFile(path: string, options: InspectOptions): Promise<InspectedInput> {
  const found = { file: resolve(path), sha256: NO_SHA256, sizeBytes: 0 }
  try {
    const kind = await inspect(path, options, found)
    return { ...found, kind }
  } catch (error) {
    const expected = fileError(error)
    if (!(expected instanceof PostlotseError)) throw error
    return { ...found, kind: { error: expected } }
  }
}

/** Fills `found` as far as it gets, so that a refused file is still named by its hash. */
async function inspect(path: string, options: InspectOptions, found: { file: string; sha256: string; sizeBytes: number }): Promise<InspectedInput['kind']> {
  const files = options.files ?? REAL_FILE_ACCESS
  requireFileOrFolder(await files.lstat(path))
  found.file = await files.realpath(path)
  await requireInside(found.file, options.root ?? dirname(path), files)
  const handle = await files.open(found.file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0))
  try {
    const before = await handle.stat()
    if (!before.isFile()) throw new PostlotseError('not-a-file', before.isDirectory() ? 'folder' : 'device')
    found.sizeBytes = before.size
    if (before.size > options.limits.fileBytes) throw new PostlotseError('too-large', `${before.size} bytes, limit ${options.limits.fileBytes}`)
    found.sha256 = await hash(handle)
    if (before.size === 0) throw new PostlotseError('empty')
    const mediaType = await detectMediaType(handle, found.file)
    requireUnchanged(before, await handle.stat())
    return {
      mediaType,
      issues: isWrongExtension(path, mediaType) ? [{ code: 'wrong-extension', detail: `${mediaType} named ${extname(path).toLowerCase()}` }] : [],
    }
  } finally {
    await handle.close()
  }
}

/** Pipes, sockets and devices are not even opened: that alone can have effects. Folders are, to tell «no permission» apart. */
function requireFileOrFolder(stats: Stats): void {
  if (!stats.isFile() && !stats.isDirectory() && !stats.isSymbolicLink())
    throw new PostlotseError('not-a-file', stats.isFIFO() ? 'pipe' : stats.isSocket() ? 'socket' : 'device')
}

async function requireInside(file: string, root: string, files: FileAccess): Promise<void> {
  const folder = await files.realpath(root)
  if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep) && file !== folder) throw new PostlotseError('link-outside')
}

async function hash(handle: FileHandle): Promise<string> {
  const sum = createHash('sha256')
  for await (const chunk of handle.createReadStream({ autoClose: false, start: 0, highWaterMark: 1 << 20 })) sum.update(chunk as Uint8Array)
  return sum.digest('hex')
}

/** A file that is still being written has another size or time after it was read. */
function requireUnchanged(before: Stats, after: Stats): void {
  if (before.size !== after.size || before.mtimeMs !== after.mtimeMs) throw new PostlotseError('vanished', 'changed while it was read')
}
