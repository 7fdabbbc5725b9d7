/** Runs a program of the machine the samples are made on; the product itself needs none of them. */
import { execFileSync } from 'node:child_process'

export function runTool(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 })
}
