/** Builds window app and command line where the build is missing or older than a source: into out/, or into the folder that POSTLOTSE_BUILD names. */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../', import.meta.url))
export const BUILD = path.resolve(ROOT, process.env['POSTLOTSE_BUILD'] ?? 'out')

const SOURCES = ['electron', 'renderer', 'electron.vite.config.ts', 'package-lock.json']
/** Written by every build, one for each of its four parts. */
const BUILT = ['main/index.js', 'preload/index.cjs', 'renderer/index.html', 'cli/index.js']

const STEPS = [['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'], ['scripts/build-cli.ts']] as const

/** Throws where the build fails; its own messages stand above. */
export function ensureBuild(): void {
  const oldest = Math.min(...BUILT.map((file) => changedAt(path.join(BUILD, file))))
  if (oldest > newestSource()) return
  process.stderr.write('Building the app …\n')
  for (const step of STEPS) {
    const { status } = spawnSync(process.execPath, step, { cwd: ROOT, stdio: 'inherit' })
    if (status !== 0) throw new Error('The build failed: its messages stand above.')
  }
}

/** Milliseconds since 1970; 0 where there is no such file. */
function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function newestSource(): number {
  const files = SOURCES.flatMap((source) => {
    const place = path.join(ROOT, source)
    const isFolder = statSync(place).isDirectory()
    return isFolder ? readdirSync(place, { recursive: true, encoding: 'utf8' }).map((file) => path.join(place, file)) : [place]
  })
  return Math.max(...files.map(changedAt))
}
