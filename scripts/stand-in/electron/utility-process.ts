/** Electron's utility processes: child processes whose entry finds `process.parentPort`. */
import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { ForkOptions } from 'electron'

const ENTRY = fileURLToPath(new URL('../utility-entry.ts', import.meta.url))

class StandInUtilityProcess extends EventEmitter {
  readonly #child: ReturnType<typeof fork>

  constructor(module: string, args: readonly string[], { execArgv = [] }: ForkOptions) {
    super()
    this.#child = fork(ENTRY, [module, ...args], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv })
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.on('exit', (code) => this.emit('exit', code ?? 1))
    this.#child.on('error', () => undefined) // a message to a process that has just died
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object)
  }

  kill(): boolean {
    return this.#child.kill('SIGKILL')
  }
}

export const utilityProcess = {
  fork: (module: string, args: readonly string[] = [], options: ForkOptions = {}) => new StandInUtilityProcess(module, args, options),
}
