/** Starts an engine process for the command line: a child process that dies with its parent. Electron starts the same host as a utility process. */
import { fork } from 'node:child_process'
import path from 'node:path'
import type { EngineConfig, EngineReply } from '../app/engines/engine-contract.ts'
import { engineEnvironment } from '../app/engines/engine-environment.ts'
import type { SpawnEngine } from '../app/engines/engine-pool.ts'
import { engineRights } from '../app/engines/engine-rights.ts'

/**
 * For glibc (mallopt(3)); elsewhere nobody reads them. Pages are large and short-lived: with an arena for each thread, and freed memory kept, two OCR
 * processes and the others together took 15 % more.
 */
const ALLOCATOR = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' }

/** Beside this module, in the sources as in the build. */
const HOST = path.join(import.meta.dirname, `engine-host${path.extname(import.meta.filename)}`)

export function createSpawnEngine(config: EngineConfig): SpawnEngine {
  return (kind) => {
    const child = fork(HOST, [kind, JSON.stringify(config)], {
      env: { ...ALLOCATOR, ...engineEnvironment(process.env) },
      serialization: 'advanced', // pixels travel as bytes, not as JSON
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'], // libraries print what they were reading
      // Small young generation: an engine makes few long-lived objects, and its heap would otherwise grow by 60 MB for nothing.
      execArgv: [
        '--disable-warning=ExperimentalWarning',
        '--max-semi-space-size=2',
        '--expose-gc',
        '--disable-sigusr1', // would open the debugger
        '--disallow-code-generation-from-strings',
        ...engineRights(kind, config),
      ],
    })
    return {
      send: (request) => {
        if (child.connected) child.send(request, () => undefined) // one that has just died: without the callback EPIPE would end us; its exit is told anyway
      },
      onMessage: (listener) => void child.on('message', (reply) => listener(reply as EngineReply)),
      onExit: (listener) => void child.once('exit', (code, signal) => listener(signal ?? `exit code ${code}`)),
      kill: () => void child.kill('SIGKILL'),
    }
  }
}
