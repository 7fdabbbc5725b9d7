/** A folder for copies of attachments that only this user can read, gone when the work is done, even if the process ends in between. */
import { rmSync } from 'node:fs'
import { chmod, lstat, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'postlotse-'

export interface PrivateFolder {
  /** Absolute. */
  readonly path: string
  /** A new empty folder inside, absolute. */
  newFolder(): Promise<string>
  /** Removes the folder with everything inside; may be called twice. */
  wipe(): Promise<void>
}

/** `parent`: the system's folder for temporary files unless given. Folders that dead processes of this program left behind are removed first. */
export async function createPrivateFolder(parent: string = tmpdir()): Promise<PrivateFolder> {
  await removeLeftOvers(parent)
  const path = await mkdtemp(privateFolderPrefix(parent))
  await chmod(path, 0o700) // mkdtemp does so on POSIX; on Windows the user's own temporary folder is private already
  const wipeAtExit = () => rmSync(path, { recursive: true, force: true })
  process.once('exit', wipeAtExit)
  let folders = 0
  return {
    path,
    newFolder: async () => {
      const folder = join(path, String(++folders))
      await mkdir(folder, { mode: 0o700 })
      return folder
    },
    wipe: async () => {
      process.off('exit', wipeAtExit)
      await rm(path, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** What the paths of all private folders of this process begin with. */
export function privateFolderPrefix(parent: string = tmpdir()): string {
  return join(parent, `${PREFIX}${process.pid}-`)
}

/** Removes what programs that were killed left behind; called at the start of the desktop app, and before every new folder. */
export async function removeLeftOvers(parent: string = tmpdir()): Promise<void> {
  const names = (await readdir(parent)).filter((name) => /^postlotse-\d+-\w{6}$/.test(name) && !isAlive(Number(name.split('-')[1])))
  await Promise.all(names.map((name) => removeIfOurs(join(parent, name)).catch(() => undefined))) // gone already, or in use
}

/**
 * In a shared folder another account can lay out the same name, and exchange a folder in it for a link while it is being removed. So only a real folder of this
 * account goes (on Windows, which has no such number, the temporary folder is the account's own).
 */
async function removeIfOurs(folder: string): Promise<void> {
  const found = await lstat(folder)
  if (found.isDirectory() && found.uid === (process.getuid?.() ?? found.uid)) await rm(folder, { recursive: true, force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
