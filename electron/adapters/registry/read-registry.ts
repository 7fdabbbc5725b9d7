/** Reads a key of the Windows registry. `reg export` and not `reg query`: only the exported file keeps letters that the console's code page lacks. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseRegFile, type RegistryValue } from './parse-reg-file.ts'

/** Milliseconds; the program answers in some tens. */
const LIMIT = 10_000

/** Undefined if the key does not exist. Throws if the program is missing or answers nothing sensible. The 64-bit view, as group policy writes it. */
export function readRegistry(key: string, env: Readonly<Record<string, string | undefined>>): Record<string, RegistryValue> | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'postlotse-policy-'))
  try {
    const file = path.join(folder, 'policy.reg')
    const program = path.join(env.SystemRoot ?? 'C:\\Windows', 'System32', 'reg.exe')
    const { error, status } = spawnSync(program, ['export', key, file, '/y', '/reg:64'], { timeout: LIMIT, stdio: 'ignore', windowsHide: true })
    if (error) throw error
    return status === 0 ? parseRegFile(readFileSync(file, 'utf16le')) : undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
