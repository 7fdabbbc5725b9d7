/** Runs the command line as a person would: a child process of what is installed, its output, its exit code. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import type { ResultLine } from '../../../electron/shared/result/result-line.ts'
import { BUILD, ensureBuild, ROOT } from '../../../scripts/ensure-build.ts'

export { ROOT }

ensureBuild()
export const CLI = path.join(BUILD, 'cli', 'index.js')

export interface CliRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CliOptions {
  /** The program; absent: the build. */
  readonly cli?: string
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** Called with the child as soon as it runs, e.g. to send a signal. */
  readonly onStart?: (child: { kill(signal: NodeJS.Signals): void }) => void
  /** Called with all of standard output so far, whenever some was written. */
  readonly onOutput?: (stdout: string) => void
}

export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [options.cli ?? CLI, ...args], {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      options.onOutput?.(stdout)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
    options.onStart?.({ kill: (signal) => void child.kill(signal) })
  })
}

export function parseLines(jsonl: string): ResultLine[] {
  return jsonl
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ResultLine)
}
