/** `postlotse watch` as a process that is killed and started again; its tree of processes is watched from outside (Linux). */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { BUILD } from '../../scripts/ensure-build.ts'
import { processTree, pssBytes } from '../bench/process-tree.ts'

/** As installed. */
const CLI = path.join(BUILD, 'cli', 'index.js')
/** As resources/service starts it. */
const NODE_OPTIONS = ['--max-semi-space-size=4']
const ALLOCATOR = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' }
/** Milliseconds between two looks at the memory. */
const SAMPLE_MS = 500
/** Most characters kept of what the service says on standard error. */
const KEPT_CHARACTERS = 4_000

export class SoakService {
  readonly #args: readonly string[]
  readonly #env: NodeJS.ProcessEnv
  /** Engines by number and time of start: numbers come again. */
  readonly #seen = new Map<number, string>()
  /** Bytes of all processes at each look, shared pages counted once. */
  readonly samples: number[] = []
  readonly #sampler: NodeJS.Timeout
  #child: ChildProcess | undefined
  #closed: Promise<number | null> = Promise.resolve(null)
  #stderr = ''

  constructor(args: readonly string[], env: NodeJS.ProcessEnv) {
    this.#args = args
    this.#env = env
    this.#sampler = setInterval(() => this.#sample(), SAMPLE_MS)
  }

  start(): void {
    const child = spawn(process.execPath, [...NODE_OPTIONS, CLI, ...this.#args], { env: { ...this.#env, ...ALLOCATOR }, stdio: ['ignore', 'ignore', 'pipe'] })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-KEPT_CHARACTERS)
    })
    this.#child = child
    this.#closed = new Promise((resolve) => child.once('close', (code) => resolve(code)))
  }

  /** What it said last. */
  get stderr(): string {
    return this.#stderr
  }

  /** False if it ended by itself, which it never should. */
  get isRunning(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null
  }

  isPid(pid: unknown): boolean {
    return pid === this.#child?.pid
  }

  async kill(): Promise<void> {
    this.#child?.kill('SIGKILL')
    await this.#closed
  }

  /** Kills one of its engines; false if there is none at the moment. */
  killEngine(choose: (count: number) => number): boolean {
    const engines = this.#tree().filter((pid) => pid !== this.#child?.pid)
    const pid = engines[choose(engines.length)]
    return pid !== undefined && killed(pid)
  }

  /** Asks it to end; resolves with its exit code. */
  async end(): Promise<number | null> {
    this.#child?.kill('SIGTERM')
    const code = await this.#closed
    clearInterval(this.#sampler)
    return code
  }

  /** Engines that outlived their service; they get a moment to notice. */
  async orphans(): Promise<number> {
    const alive = () => [...this.#seen].filter(([pid, since]) => startOf(pid) === since)
    for (let i = 0; i < 20 && alive().length > 0; i++) await setTimeout(SAMPLE_MS)
    return alive().length
  }

  #tree(): number[] {
    return processTree(this.#child?.pid ?? -1).map(({ pid }) => pid)
  }

  #sample(): void {
    const pids = this.#tree()
    for (const pid of pids) if (pid !== this.#child?.pid) this.#seen.set(pid, startOf(pid) ?? '')
    if (pids.length > 0) this.samples.push(pids.reduce((sum, pid) => sum + pssBytes(pid), 0))
  }
}

function killed(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL')
    return true
  } catch {
    return false // it ended by itself in between
  }
}

/** In ticks since the machine started (proc(5), field 22); undefined for a process that is gone. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}
