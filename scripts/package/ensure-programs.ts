/** Programs of Debian that building or checking the package needs: installed as root if they are missing, named if that is not possible. */
import { spawnSync } from 'node:child_process'

/** Program → Debian package. Throws with the sentence that says what to do. */
export function ensurePrograms(programs: Readonly<Record<string, string>>): void {
  const missing = Object.entries(programs).filter(([program]) => !isThere(program))
  if (missing.length === 0) return
  const packages = [...new Set(missing.map(([, debianPackage]) => debianPackage))]
  const asked = `apt-get install ${packages.join(' ')}`
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new Error(`Missing: ${missing.map(([program]) => program).join(', ')}. As root: ${asked}`)
  process.stderr.write(`Installing ${packages.join(', ')} (apt-get) …\n`)
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status } = spawnSync('apt-get', ['-q', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (status !== 0) throw new Error(`apt-get ${args[0]} failed. As root: ${asked}`)
  }
}

function isThere(program: string): boolean {
  return spawnSync('which', [program], { stdio: 'ignore' }).status === 0
}
