/** Tries every way out of this process and says which ones were refused. Addresses are reserved for documentation (RFC 5737, RFC 2606): without the guard nobody is reached. */
import dgram from 'node:dgram'
import dns from 'node:dns'
import http from 'node:http'
import inspector from 'node:inspector'
import net from 'node:net'
import tls from 'node:tls'
import { Worker } from 'node:worker_threads'

interface Place {
  readonly host: string
  readonly name: string
}

const ABROAD: Place = { host: '192.0.2.1', name: 'postlotse.invalid' }
/** Milliseconds after which an attempt counts as not refused. */
const PATIENCE_MS = 2_000

const attemptsAt = ({ host, name }: Place): Readonly<Record<string, () => Promise<unknown>>> => ({
  tcp: () => failureOf(net.connect({ host, port: 9 })),
  tls: () => failureOf(tls.connect({ host, port: 443 })),
  http: () => failureOf(http.get(`http://${host}/`)),
  udp: async () => dgram.createSocket('udp4').unref().send('x', 9, host),
  listen: async () => net.createServer().unref().listen(0, '127.0.0.1'),
  'dns.lookup': () => new Promise((resolve, reject) => dns.lookup(name, (error) => (error ? reject(error) : resolve(undefined)))),
  'dns.resolve': () => dns.promises.resolve(name),
  fetch: () => fetch(`http://${host}/`, { signal: AbortSignal.timeout(PATIENCE_MS) }),
  websocket: async () => new WebSocket(`ws://${host}/`).close(),
  thread: async () => new Worker('', { eval: true }).terminate(),
  debugger: async () => {
    inspector.open(0, '127.0.0.1')
    inspector.close()
  },
  'process.binding': async () => (process as typeof process & { binding(name: string): unknown }).binding('tcp_wrap'),
})

/** Names of all attempts of the self-test. */
export const OFFLINE_ATTEMPTS: readonly string[] = Object.keys(attemptsAt(ABROAD))

/** Names of the attempts that were refused with E_OFFLINE; the process is offline if it equals OFFLINE_ATTEMPTS. Never throws. `place`: only a test asks for another. */
export async function offlineSelfTest(place = ABROAD): Promise<readonly string[]> {
  const refused = await Promise.all(Object.values(attemptsAt(place)).map(isRefused))
  return OFFLINE_ATTEMPTS.filter((_name, i) => refused[i])
}

async function isRefused(attempt: () => Promise<unknown>): Promise<boolean> {
  try {
    await attempt()
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'E_OFFLINE'
  }
}

function failureOf(stream: net.Socket | http.ClientRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => stream.destroy(), PATIENCE_MS)
    stream.on('error', reject).on('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
