/** Starts an engine as a utility process of Electron; it dies with the program. The command line starts the same host as a child process. */
import { utilityProcess } from 'electron'
import type { EngineConfig, EngineReply } from '../app/engines/engine-contract.ts'
import { engineEnvironment } from '../app/engines/engine-environment.ts'
import type { SpawnEngine } from '../app/engines/engine-pool.ts'

/** `host`: the built engine-host. */
export function createSpawnUtilityEngine(host: string, config: EngineConfig): SpawnEngine {
  return (kind) => {
    const child = utilityProcess.fork(host, [kind, JSON.stringify(config)], {
      serviceName: `Postlotse ${kind}`,
      env: engineEnvironment(process.env),
      stdio: 'ignore', // libraries print what they were reading
      execArgv: ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=2', '--expose-gc'], // see workers/spawn-engine
    })
    return {
      send: (request) => child.postMessage(request),
      onMessage: (listener) => void child.on('message', (reply: EngineReply) => listener(reply)),
      onExit: (listener) => void child.once('exit', (code) => listener(`exit code ${code}`)),
      kill: () => void child.kill(),
    }
  }
}
