/** The files that belong to the project, as seen by several architecture tests. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

const SKIPPED = new Set(['node_modules', 'out', '.git'])

/** Paths relative to the root with `/`; of a checkout what git tracks or would track, of an unpacked archive everything. */
export function trackedFiles(): readonly string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return listed.split('\0').filter((path) => path !== '')
  } catch {
    return walk(ROOT)
  }
}

export const readTracked = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** Product source files: electron/**\/*.ts and renderer/**\/*.{ts,tsx}. */
export const sourceFiles = (): readonly string[] =>
  ['electron', 'renderer'].flatMap((folder) => walk(join(ROOT, folder))).filter((path) => /\.tsx?$/.test(path))

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? walk(path) : [relative(ROOT, path).split(sep).join('/')]
  })
}
