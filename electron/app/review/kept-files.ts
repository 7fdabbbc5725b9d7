/** Kept bytes as private files for engines that need a path. A file stays for a moment after its last use: pages of one stack come one by one. */
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createPrivateFolder, type PrivateFolder } from '../../adapters/file-system/private-folder.ts'
import type { SourceStore, StoredSource } from '../../core/ports/store/source-store.ts'
import { PostlotseError } from '../../shared/domain/errors.ts'

export interface KeptFiles {
  /** `work` gets the absolute path of a copy of the source's bytes. Throws not-found if they are no longer kept. */
  use<T>(source: StoredSource, work: (file: string) => Promise<T>): Promise<T>
  /** Removes all copies; nothing may be in use. */
  wipe(): Promise<void>
}

interface Copy {
  readonly file: Promise<string>
  users: number
  timer?: NodeJS.Timeout
}

const LINGER_MS = 10_000

export function createKeptFiles(sources: Pick<SourceStore, 'kept'>): KeptFiles {
  const copies = new Map<string, Copy>()
  let home: Promise<PrivateFolder> | undefined
  const write = async (sha256: string): Promise<string> => {
    const bytes = sources.kept(sha256)
    if (!bytes) throw new PostlotseError('not-found', 'bytes are no longer kept')
    home ??= createPrivateFolder()
    const file = path.join(await (await home).newFolder(), 'original')
    await writeFile(file, bytes, { mode: 0o600 })
    return file
  }
  const open = (key: string): Copy => {
    const known = copies.get(key)
    if (known) return known
    const copy: Copy = { file: write(key), users: 0 }
    copies.set(key, copy)
    copy.file.catch(() => copies.delete(key)) // the next use tries again
    return copy
  }
  const remove = async (key: string, copy: Copy) => {
    if (copies.get(key) === copy) copies.delete(key)
    await copy.file.then((file) => rm(path.dirname(file), { recursive: true, force: true, maxRetries: 3 })).catch(() => undefined) // wiped at the end at the latest
  }
  return {
    use: async ({ keptSha256: key }, work) => {
      const copy = open(key)
      copy.users++
      clearTimeout(copy.timer)
      try {
        return await work(await copy.file)
      } finally {
        copy.users--
        if (copy.users === 0) copy.timer = setTimeout(() => void remove(key, copy), LINGER_MS).unref()
      }
    },
    wipe: async () => {
      for (const { timer } of copies.values()) clearTimeout(timer)
      copies.clear()
      const folder = await home
      home = undefined
      await folder?.wipe()
    },
  }
}
