/** Runs a command and measures its whole process tree through /proc (Linux): wall time, CPU time, peak memory, time to the first line. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

export interface Measured {
  readonly exitCode: number | null
  readonly wallMs: number
  /** User + system of all processes, including those that have ended. */
  readonly cpuMs: number
  /** Largest sum of proportional set sizes (shared pages counted once) seen at one moment. */
  readonly peakBytes: number
  /** Milliseconds until the first byte on standard output; undefined if there was none. */
  readonly firstOutputMs: number | undefined
  readonly stdout: string
}

const SAMPLE_MS = 25
/** PSS costs a walk through the page tables, so memory is sampled more rarely than CPU time. */
const MEMORY_EVERY = 8
/** Linux reports process times in ticks of 1/100 s on every common architecture (USER_HZ). */
const MS_PER_TICK = 10

export async function measure(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Measured> {
  const start = performance.now()
  const child = spawn(command, [...args], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const output: Buffer[] = []
  let firstOutputMs: number | undefined
  child.stdout.on('data', (chunk: Buffer) => {
    firstOutputMs ??= performance.now() - start
    output.push(chunk)
  })
  const sampler = sampleTree(child)
  const exitCode = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  return { exitCode, wallMs: performance.now() - start, ...sampler.finish(), firstOutputMs, stdout: Buffer.concat(output).toString('utf8') }
}

function sampleTree(child: ChildProcess): { finish(): { cpuMs: number; peakBytes: number } } {
  let cpuMs = 0
  let peakBytes = 0
  let samples = 0
  const sample = () => {
    const tree = processTree(child.pid ?? -1)
    cpuMs = Math.max(
      cpuMs,
      tree.reduce((sum, p) => sum + p.cpuMs, 0),
    )
    if (samples++ % MEMORY_EVERY === 0)
      peakBytes = Math.max(
        peakBytes,
        tree.reduce((sum, p) => sum + pssBytes(p.pid), 0),
      )
  }
  const timer = setInterval(sample, SAMPLE_MS)
  sample()
  return {
    finish: () => {
      clearInterval(timer)
      return { cpuMs, peakBytes }
    },
  }
}

export interface ProcessTimes {
  readonly pid: number
  readonly parent: number
  /** Own times plus those of ended children that were waited for. */
  readonly cpuMs: number
}

/** `root` and everything below it. */
export function processTree(root: number): ProcessTimes[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .map(readTimes)
    .filter((p) => p !== undefined)
  const members = new Set([root])
  let grew = true
  while (grew) {
    const found = all.filter((p) => members.has(p.parent) && !members.has(p.pid))
    for (const p of found) members.add(p.pid)
    grew = found.length > 0
  }
  return all.filter((p) => members.has(p.pid))
}

function readTimes(pid: number): ProcessTimes | undefined {
  const stat = readOrEmpty(`/proc/${pid}/stat`)
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number) // proc(5): fields from number 3 on
  const [parent, utime, stime, cutime, cstime] = [fields[1], fields[11], fields[12], fields[13], fields[14]]
  if (parent === undefined || utime === undefined || stime === undefined || cutime === undefined || cstime === undefined) return undefined
  return { pid, parent, cpuMs: (utime + stime + cutime + cstime) * MS_PER_TICK }
}

/** Proportional set size: shared pages counted once over all who share them. 0 for a process that is gone. */
export function pssBytes(pid: number): number {
  const match = /^Pss:\s+(\d+) kB/m.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))
  return Number(match?.[1] ?? 0) * 1024
}

/** A process may end between listing and reading. */
function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
