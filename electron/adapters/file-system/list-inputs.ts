/** Files and folders of a command line as a flat list of files. */
import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'

export interface InputFile {
  /** As given, or the given folder joined with the way down. */
  readonly path: string
  /** The folder given on the command line, or the given file's own one: symbolic links must not lead out of it. */
  readonly root: string
}

export interface ListOptions {
  /** Also what lies in folders below; absent: yes. */
  readonly deep?: boolean
}

/** Litter of file managers and lock files of office programs; hidden files begin with a dot. */
const IGNORED = /^(?:\..*|thumbs\.db|desktop\.ini|~\$.*)$/i

const order = new Intl.Collator('de', { numeric: true })

/**
 * Folders are searched through all levels, in natural order of names («Scan 2» before «Scan 10»). Links to folders are not followed: a folder
 * inside the root is found anyway, one outside is listed itself so that it is reported. A path that cannot be listed is listed itself, too.
 * A file that is given by name is taken whatever it is called; given twice, it is listed once.
 */
export async function listInputs(paths: readonly string[], { deep = true }: ListOptions = {}): Promise<readonly InputFile[]> {
  const inputs = new InputList()
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false,
    )
    if (isFolder) await listFolder(path, path, inputs, deep)
    else inputs.add({ path, root: dirname(path) })
  }
  return inputs.all()
}

class InputList {
  readonly #byPath = new Map<string, InputFile>()

  add(input: InputFile): void {
    if (!this.#byPath.has(input.path)) this.#byPath.set(input.path, input)
  }

  all(): readonly InputFile[] {
    return [...this.#byPath.values()]
  }
}

async function listFolder(folder: string, root: string, inputs: InputList, deep: boolean): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined)
  if (!entries) return inputs.add({ path: folder, root })
  for (const entry of entries.filter((e) => !IGNORED.test(e.name)).sort(byName)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !deep) continue
    if (entry.isDirectory()) await listFolder(path, root, inputs, deep)
    else if (!(entry.isSymbolicLink() && (await isFolderInside(path, root)))) inputs.add({ path, root })
  }
}

function byName(a: Dirent, b: Dirent): number {
  return order.compare(a.name, b.name) || (a.name < b.name ? -1 : 1)
}

async function isFolderInside(link: string, root: string): Promise<boolean> {
  try {
    const [target, folder] = await Promise.all([realpath(link), realpath(root)])
    return (target === folder || target.startsWith(folder + sep)) && (await stat(target)).isDirectory()
  } catch {
    return false // a dangling link is listed, and reported as vanished
  }
}
