/**
 * Entry of an engine process: `engine-host KIND CONFIG-JSON`. Serves one port over the channel to whoever started it, and knows nothing else:
 * a child process of the command line, or a utility process of Electron.
 */
import '../adapters/offline/refuse-sockets.ts' // first: nothing loaded later can open a connection
import type { CreateEngine, EngineConfig, EngineKind, EngineReply, EngineRequest } from '../app/engines/engine-contract.ts'
import { toWireError } from '../shared/domain/errors.ts'

/** What Electron puts into its utility processes. */
interface UtilityPort {
  on(event: 'message', listener: (event: { readonly data: EngineRequest }) => void): void
  postMessage(reply: EngineReply): void
}

const ENGINES: { readonly [K in EngineKind]: () => Promise<{ createEngine: CreateEngine<K> }> } = {
  pdf: () => import('../app/engines/pdf-engine.ts'),
  image: () => import('../app/engines/image-engine.ts'),
  container: () => import('../app/engines/container-engine.ts'),
  ocr: () => import('../app/engines/ocr-engine.ts'),
  model: () => import('../app/engines/model-engine.ts'),
  pack: () => import('../app/engines/pack-engine.ts'),
  learning: () => import('../app/engines/learning-engine.ts'),
}

/** The client enforces limits by killing this process, so a call in here is never cancelled half-way. */
const NEVER_ABORTED = { aborted: false, throwIfAborted: () => undefined }

const [kind, config] = process.argv.slice(2)
const engine = start(kind as EngineKind, JSON.parse(config ?? '{}') as EngineConfig)
engine.catch(() => undefined) // reported with the first call

serve()
process.on('disconnect', () => process.exit(0))
process.on('SIGINT', () => undefined) // Ctrl-C reaches the whole process group; the client decides when an engine ends

function serve(): void {
  const { parentPort } = process as { readonly parentPort?: UtilityPort }
  const send = (reply: EngineReply) => (parentPort ? parentPort.postMessage(reply) : process.send?.(reply))
  const serveOne = async (request: EngineRequest): Promise<void> => {
    send(await answer(request))
    setImmediate(tidy)
  }
  if (parentPort) parentPort.on('message', ({ data }) => void serveOne(data))
  else process.on('message', (request: EngineRequest) => void serveOne(request))
}

/** Pixels of a page are garbage after the call, but outside the heap they press the collector little: without this all engines together keep 75 MB more. */
function tidy(): void {
  globalThis.gc?.()
}

async function start(engineKind: EngineKind, engineConfig: EngineConfig): Promise<Record<string, (...args: unknown[]) => Promise<unknown>>> {
  const module = await ENGINES[engineKind]()
  return (await module.createEngine(engineConfig)) as never
}

async function answer(request: EngineRequest): Promise<EngineReply> {
  try {
    const method = (await engine)[request.method]
    if (!method) throw new Error(`engine ${kind} has no method ${request.method}`)
    const value = await method(...request.args, NEVER_ABORTED)
    return { id: request.id, rssBytes: process.memoryUsage.rss(), ok: true, value }
  } catch (error) {
    return { id: request.id, rssBytes: process.memoryUsage.rss(), ok: false, error: toWireError(error) }
  }
}
