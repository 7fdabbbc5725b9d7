/** `npm start [FILE…]`: builds the app where needed and opens it in Electron. Downloads Electron's program once where that is possible. */
import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { ELECTRON_PACKAGE, electronBinary } from './electron-binary.ts'
import { ensureBuild, ROOT } from './ensure-build.ts'

const NO_ELECTRON = `
start: Electron's program is not here, and downloading it (GitHub) did not work.
  - Behind a proxy or with a mirror: set HTTPS_PROXY or ELECTRON_MIRROR and run \`npm start\` again.
  - With a copy at hand: unpack it and name its folder in ELECTRON_OVERRIDE_DIST_PATH.
  - Without Electron: \`npm run preview\` opens the same app in an installed Chromium.
`

try {
  ensureBuild()
  const binary = electronBinary() ?? download()
  if (binary === undefined) fail(NO_ELECTRON)
  else open(binary)
} catch (error) {
  fail(`start: ${error instanceof Error ? error.message : String(error)}\n`)
}

function download(): string | undefined {
  process.stderr.write("Downloading Electron's program (once) …\n")
  const { status, stderr } = spawnSync(process.execPath, [path.join(ELECTRON_PACKAGE, 'install.js')], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  })
  const found = electronBinary()
  if (status !== 0 || found === undefined) process.stderr.write(`${reasonOf(stderr)}\n`)
  return found
}

/** The line that says why; the rest is a stack. */
function reasonOf(output: string): string {
  return (
    output
      .split('\n')
      .find((line) => /error|ENOTFOUND|ECONN|ETIMEDOUT|HTTP/i.test(line))
      ?.trim() ?? output.trim()
  )
}

function open(binary: string): void {
  spawn(binary, [ROOT, ...process.argv.slice(2)], { cwd: process.cwd(), stdio: 'inherit' }).on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

function fail(message: string): void {
  process.stderr.write(message)
  process.exitCode = 1
}
