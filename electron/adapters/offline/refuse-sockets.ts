/**
 * First import of every process: from here on Node refuses to open a connection, to listen, and to ask for an address; also a thread, which would have
 * unguarded modules of its own, the debugger's port, and Node's bare sockets behind its modules.
 * Pipes stay open, because child processes talk over them. Not reached by this: a child process (which ones are started is listed in
 * tests/architecture/offline.test.ts), what libraries bring along natively (they are chosen because they have no network code), and paths such as
 * `\\server\share`, which the operating system opens.
 */
import dgram from 'node:dgram'
import dns from 'node:dns'
import inspector from 'node:inspector'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import threads from 'node:worker_threads'

/** Node's own sockets, resolvers and process starters under `process.binding` (deprecated, DEP0111); the other names stay, as old libraries look into them. */
const BARE = new Set(['tcp_wrap', 'udp_wrap', 'pipe_wrap', 'tls_wrap', 'cares_wrap', 'process_wrap', 'spawn_sync', 'inspector'])

type AnyFunction = (this: never, ...args: never[]) => unknown

/** Error of every refused call: `code` E_OFFLINE. */
const refusal = (what: string) => Object.assign(new Error(`offline: ${what} refused`), { code: 'E_OFFLINE' })

const refuse = (what: string) => () => {
  throw refusal(what)
}

/** Tells the callback, as the real function would, so that libraries see an ordinary failure. */
const refuseByCallback =
  (what: string) =>
  (...args: readonly unknown[]) => {
    const callback = args.at(-1)
    if (typeof callback !== 'function') throw refusal(what)
    queueMicrotask(() => callback(refusal(what)))
  }

const refuseByPromise = (what: string) => () => Promise.reject(refusal(what))

/** For what is called with `new`, which an arrow function cannot be. */
const refuseNew = (what: string) =>
  function refused(): never {
    throw refusal(what)
  }

refuseConnections()
refuseListening()
for (const method of ['bind', 'connect', 'send', 'addMembership', 'addSourceSpecificMembership'] as const)
  replace(dgram.Socket.prototype, method, refuse('UDP'))
refuseNames(dns, refuseByCallback('DNS'))
refuseNames(dns.Resolver.prototype, refuseByCallback('DNS'))
refuseNames(dns.promises, refuseByPromise('DNS'))
refuseNames(dns.promises.Resolver.prototype, refuseByPromise('DNS'))
replace(globalThis, 'fetch', refuseByPromise('fetch'))
for (const name of ['WebSocket', 'EventSource']) replace(globalThis, name, refuseNew(name))
replace(threads, 'Worker', refuseNew('thread'))
replace(inspector, 'open', refuse('debugger'))
replace(process, '_debugProcess', refuse('debugger'))
replace(net, '_createServerHandle', refuse('listening'))
replace(dgram, '_createSocketHandle', refuse('UDP'))
refuseBareSockets()
syncBuiltinESMExports()

/** TCP, and with it TLS, HTTP and HTTP/2, which all connect through this method. */
function refuseConnections(): void {
  const connect = net.Socket.prototype.connect
  replace(net.Socket.prototype, 'connect', function refuseUnlessPipe(this: net.Socket, ...args: unknown[]): unknown {
    // net.connect hands its normalised arguments over as one array.
    const target = Array.isArray(args[0]) ? (args[0] as unknown[])[0] : args[0]
    if (isLocalPipe(target)) return Reflect.apply(connect, this, args)
    queueMicrotask(() => this.destroy(refusal('connection')))
    return this
  })
}

function refuseListening(): void {
  const listen = net.Server.prototype.listen
  replace(net.Server.prototype, 'listen', function refuseUnlessPipe(this: net.Server, ...args: unknown[]): unknown {
    if (isLocalPipe(args[0])) return Reflect.apply(listen, this, args)
    throw refusal('listening')
  })
}

function refuseBareSockets(): void {
  const { binding } = process as typeof process & { binding(name: string): unknown }
  replace(process, 'binding', function refuseUnlessHarmless(asked: unknown): unknown {
    const name = String(asked)
    if (BARE.has(name)) throw refusal(`process.binding ${name}`)
    return Reflect.apply(binding, process, [name])
  })
}

/** A Unix socket or a named pipe of this machine. `\\server\pipe\name` reaches another machine; a string of digits is a port. */
function isLocalPipe(target: unknown): boolean {
  const path = typeof target === 'object' && target !== null && 'path' in target ? target.path : target
  if (typeof path !== 'string' || path === '' || Number(path) >= 0) return false
  return !/^[\\/]{2}/.test(path) || /^[\\/]{2}[.?][\\/]pipe[\\/]/i.test(path)
}

function refuseNames(owner: object, refused: AnyFunction): void {
  for (const name of Object.getOwnPropertyNames(owner)) if (/^(lookup|resolve|reverse)/.test(name)) replace(owner, name, refused)
}

function replace(owner: object, name: string, value: AnyFunction): void {
  Object.defineProperty(owner, name, { value, writable: true, configurable: true, enumerable: true })
}
