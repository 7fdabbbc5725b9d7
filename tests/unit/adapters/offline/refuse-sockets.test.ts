/** Runs in child processes: the test runner itself needs its sockets. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { OFFLINE_ATTEMPTS } from '../../../../electron/adapters/offline/offline-self-test.ts'

const url = (name: string) => JSON.stringify(new URL(`../../../../electron/adapters/offline/${name}.ts`, import.meta.url).href)
const GUARD = `await import(${url('refuse-sockets')});`
const SELF_TEST = `const { offlineSelfTest } = await import(${url('offline-self-test')});`

async function run(script: string, flags: readonly string[] = []): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, '--input-type=module', '--disable-warning=ExperimentalWarning', '-e', script], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  })
  return JSON.parse(stdout)
}

it('refuses every way out', async () => {
  expect(await run(`${GUARD} ${SELF_TEST} console.log(JSON.stringify(await offlineSelfTest()))`)).toEqual(OFFLINE_ATTEMPTS)
})

it('names nothing as refused without the guard', async () => {
  // Some succeed, the rest fails or waits, but nothing says E_OFFLINE. Within the machine: nothing is to leave it, not even here.
  const here = `{ host: '127.0.0.1', name: 'localhost' }`
  const askHere = `(await import('node:dns')).promises.setServers(['127.0.0.1']);`
  expect(await run(`${askHere} ${SELF_TEST} console.log(JSON.stringify(await offlineSelfTest(${here}))); process.exit()`)).toEqual([])
})

it.each([
  ['connect by host name', `import('node:net').then((net) => net.connect(80, 'postlotse.invalid'))`],
  ['a port as a string', `import('node:net').then((net) => net.connect('80'))`],
  ['a pipe of another machine', `import('node:net').then((net) => net.connect('\\\\\\\\server\\\\pipe\\\\x'))`],
  ['HTTP/2', `import('node:http2').then((http2) => http2.connect('https://192.0.2.1'))`],
])('refuses %s', async (_what, connect) => {
  expect(
    await run(`${GUARD} const socket = await ${connect}; socket.on('error', (error) => { console.log(JSON.stringify(error.code)); process.exit() })`),
  ).toBe('E_OFFLINE')
})

/** In one process, as each start takes half a second. */
const WAYS_AROUND: Readonly<Record<string, string>> = {
  'a thread, which has modules of its own': `new (await import('node:worker_threads')).Worker('', { eval: true })`,
  'a thread, required': `new (process.getBuiltinModule('node:worker_threads').Worker)('', { eval: true })`,
  'the debugger': `(await import('node:inspector')).open(0)`,
  'the debugger by its other name': `(await import('node:inspector/promises')).open(0)`,
  'the debugger by signal': 'process._debugProcess(process.pid)',
  'the sockets behind the modules': `process.binding('tcp_wrap')`,
  'process starters behind the modules, named by an object': `process.binding({ toString: () => 'spawn_sync' })`,
  'a listening handle': `(await import('node:net'))._createServerHandle('127.0.0.1', 0, 4)`,
  'a UDP handle': `(await import('node:dgram'))._createSocketHandle('127.0.0.1', 0, 'udp4')`,
}
const HARMLESS: Readonly<Record<string, string>> = {
  'what Node is built with': `process.binding('config')`,
  'whether this is the main thread': `(await import('node:worker_threads')).isMainThread`,
  'where the debugger listens': `(await import('node:inspector')).url()`,
}

it('refuses the ways around the modules, and lets libraries ask what leads nowhere', async () => {
  const tries = Object.entries({ ...WAYS_AROUND, ...HARMLESS }).map(
    ([what, call]) => `try { ${call}; ended[${JSON.stringify(what)}] = 'done' } catch (error) { ended[${JSON.stringify(what)}] = error.code }`,
  )
  expect(await run(`${GUARD} const ended = {}; ${tries.join('\n')}; console.log(JSON.stringify(ended)); process.exit()`)).toEqual({
    ...Object.fromEntries(Object.keys(WAYS_AROUND).map((what) => [what, 'E_OFFLINE'])),
    ...Object.fromEntries(Object.keys(HARMLESS).map((what) => [what, 'done'])),
  })
})

it('starts where Node’s own permission model is on, as in the engines', async () => {
  expect(await run(`${GUARD} console.log(JSON.stringify('started'))`, ['--permission', '--allow-fs-read=*'])).toBe('started')
})

it('refuses names that were imported before', async () => {
  expect(
    await run(
      `import { resolve4 } from 'node:dns/promises'; ${GUARD} console.log(JSON.stringify(await resolve4('postlotse.invalid').catch((error) => error.code)))`,
    ),
  ).toBe('E_OFFLINE')
})

it('keeps Unix sockets working', async () => {
  const script = `${GUARD} import net from 'node:net'; import { mkdtempSync } from 'node:fs'; import { tmpdir } from 'node:os'
    const path = process.platform === 'win32' ? '\\\\\\\\.\\\\pipe\\\\postlotse-' + process.pid : mkdtempSync(tmpdir() + '/offline-') + '/s'
    net.createServer((socket) => socket.end('pong')).listen(path, () => net.connect(path).on('data', (data) => { console.log(JSON.stringify(String(data))); process.exit() }))`
  expect(await run(script)).toBe('pong')
})

it('keeps the channel to child processes working', async () => {
  const child = `${GUARD} process.on('message', (m) => { process.send({ echo: m.bytes.length }); process.disconnect() })`
  const script = `${GUARD} import { spawn } from 'node:child_process'
    const child = spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(child)}], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' })
    child.on('message', (m) => console.log(JSON.stringify(m)))
    child.send({ bytes: new Uint8Array(100000) })`
  expect(await run(script)).toEqual({ echo: 100_000 })
})
