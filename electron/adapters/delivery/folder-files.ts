/** The few file operations that delivery needs, each durable when it returns; tests put failing ones in their place. */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

export interface FolderFiles {
  /** Creates the folder and its parents where they are missing. */
  ensureFolder(folder: string): Promise<void>
  /** Copies bytes into a new file and waits until they are on the disk. Returns their SHA-256, 64 hex digits. */
  copy(from: string, to: string): Promise<string>
  /** Writes text (as UTF-8) or bytes into a new file and waits until they are on the disk. */
  write(to: string, contents: string | Uint8Array): Promise<void>
  /** Replaces `to` in one step. */
  rename(from: string, to: string): Promise<void>
  /** Waits until the folder's entries are on the disk. */
  syncFolder(folder: string): Promise<void>
  /** Undefined if the file does not exist. */
  read(file: string): Promise<string | undefined>
  /** SHA-256 of the file, 64 hex digits; undefined if it does not exist. */
  hash(file: string): Promise<string | undefined>
  remove(file: string): Promise<void>
  /** Name of a temporary file in that folder that nobody else uses. */
  temporaryIn(folder: string): string
  /** Removes temporary files that a crash left in the folder: at once those of processes of this machine that are gone, others after an hour. */
  sweep(folder: string): Promise<void>
}

/** Machine and process, so that a crash is told from a delivery under way, then what makes it unique. */
const TEMPORARY = /^\.postlotse-(?:(?<machine>[0-9a-f]{8})-(?<pid>\d+)-)?[0-9a-f-]{36}\.tmp$/
const MACHINE = createHash('sha256').update(os.hostname()).digest('hex').slice(0, 8)
/** Milliseconds after which a temporary file belongs to no living delivery. */
const STALE_MS = 60 * 60 * 1000

export const nodeFolderFiles: FolderFiles = {
  async ensureFolder(folder) {
    await mkdir(folder, { recursive: true })
  },
  async copy(from, to) {
    const hash = createHash('sha256')
    await writeDurably(to, (file) => file.writeFile(hashing(createReadStream(from), hash)))
    return hash.digest('hex')
  },
  write: (to, contents) => writeDurably(to, (file) => file.writeFile(contents)),
  rename: (from, to) => rename(from, to),
  async syncFolder(folder) {
    const handle = await open(folder, 'r').catch(ignoreOnWindows)
    try {
      await handle?.sync().catch(ignoreOnWindows)
    } finally {
      await handle?.close()
    }
  },
  read: (file) => readFile(file, 'utf8').catch(undefinedIfMissing),
  async hash(file) {
    const hash = createHash('sha256')
    try {
      for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
    } catch (error) {
      return undefinedIfMissing(error)
    }
    return hash.digest('hex')
  },
  remove: (file) => rm(file, { force: true }),
  temporaryIn: (folder) => path.join(folder, `.postlotse-${MACHINE}-${process.pid}-${randomUUID()}.tmp`),
  async sweep(folder) {
    for (const name of await readdir(folder)) {
      const temporary = TEMPORARY.exec(name)
      if (!temporary) continue
      const file = path.join(folder, name)
      const facts = await stat(file).catch(undefinedIfMissing)
      if (facts && (isOfDeadProcess(temporary.groups) || Date.now() - facts.mtimeMs > STALE_MS)) await rm(file, { force: true })
    }
  },
}

/** Of another machine, or without a mark: not known. */
function isOfDeadProcess({ machine, pid }: { readonly machine?: string; readonly pid?: string } = {}): boolean {
  if (machine !== MACHINE || pid === undefined) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

async function writeDurably(to: string, fill: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(to, 'w')
  try {
    await fill(file)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function* hashing(chunks: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}

function undefinedIfMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
  throw error
}

/** Windows cannot open or flush folders; NTFS journals the rename itself. */
function ignoreOnWindows(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'EPERM' || error.code === 'EISDIR' || error.code === 'EACCES') return undefined
  throw error
}
