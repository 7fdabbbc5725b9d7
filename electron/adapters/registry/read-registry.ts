/** Reads a key of the Windows registry. `reg export` and not `reg query`: only the exported file keeps letters that the console's code page lacks. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseRegFile, type RegistryValue } from './parse-reg-file.ts'

/** Milliseconds; the program answers in some tens. */
const LIMIT = 10_000

/**
 * Undefined if `key` does not exist; its parent must. The program ends with 1 for a missing key and for a forbidden one alike, with a sentence in
 * the system's language; so the parent's list says whether there is one, and everything else that fails throws. The 64-bit view, as group policy writes it.
 */
export function readRegistry(program: string, key: string): Record<string, RegistryValue> | undefined {
  const at = key.lastIndexOf('\\')
  const name = key.slice(at).toLowerCase()
  const listed = run(program, ['query', key.slice(0, at), '/reg:64']).split(/\r?\n/)
  // Keys stand at the margin with their full name, values are indented.
  if (!listed.some((line) => line.startsWith('HKEY_') && line.trimEnd().toLowerCase().endsWith(name))) return undefined
  const folder = mkdtempSync(path.join(tmpdir(), 'postlotse-policy-'))
  try {
    const file = path.join(folder, 'policy.reg')
    run(program, ['export', key, file, '/y', '/reg:64'])
    return parseRegFile(readFileSync(file, 'utf16le'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(program: string, args: readonly [string, ...string[]]): string {
  const { error, status, stdout } = spawnSync(program, args, { timeout: LIMIT, stdio: ['ignore', 'pipe', 'ignore'], encoding: 'latin1', windowsHide: true })
  if (error) throw error
  if (status !== 0) throw new Error(`${path.basename(program)} ${args[0]} ended with ${status ?? 'a signal'}`)
  return stdout
}
