/**
 * The product cannot reach a network: no module for it is imported, no global for it is named, and the guard stands first in every process. Programs, threads
 * and whatever else the guard does not reach are started in the listed places only.
 */
import { describe, expect, it } from 'vitest'
import { readTracked, sourceFiles } from './tracked-files.ts'

const GUARD = 'adapters/offline/refuse-sockets.ts'

/** Who may name what nobody else may, and why. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // Refuses them.
  'electron/adapters/offline/refuse-sockets.ts': ['dgram', 'dns', 'inspector', 'net', 'worker_threads', '.binding'],
  // Tries whether they are refused.
  'electron/adapters/offline/offline-self-test.ts': ['dgram', 'dns', 'http', 'inspector', 'net', 'tls', 'worker_threads', '.binding', 'fetch', 'WebSocket'],
  // Starts engines; their entry loads the guard first.
  'electron/workers/spawn-engine.ts': ['child_process'],
  // The same in Electron.
  'electron/main/spawn-utility-engine.ts': ['utilityProcess'],
  // Asks Windows' own reg.exe, by its full path, for the machine's policy; no shell.
  'electron/adapters/registry/read-registry.ts': ['child_process'],
}

const MODULES = 'net|tls|dgram|dns|https?|http2|quic|inspector|worker_threads|child_process|cluster|repl|vm|wasi'
const PACKAGES = 'undici|ws|axios|node-fetch|got|ky|request|cross-fetch|socket\\.io-client'
const IMPORTED = new RegExp(`(?:from|import|require|getBuiltinModule)\\s*\\(?\\s*['"\`](?:node:)?(${MODULES}|${PACKAGES})(?:/promises)?['"\`]`, 'g')
const GLOBAL = /\b(fetch|XMLHttpRequest|EventSource|WebSocket|WebTransport|RTCPeerConnection|sendBeacon)\s*\(|\bnew (XMLHttpRequest|EventSource)\b/g
/** Past the modules: Node's bare parts, native code, and what Electron has of its own. */
const PAST = /(\.binding|_linkedBinding|dlopen|utilityProcess|openExternal|autoUpdater|net\.request|net\.fetch|session\.fetch)\b/g

/** XML namespaces and test addresses look like links but nobody opens them. */
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm, '')

/** What a text names of all this, each once, in order of the alphabet. */
function waysOut(text: string): string[] {
  const code = withoutComments(text)
  const found = [IMPORTED, GLOBAL, PAST].flatMap((pattern) => [...code.matchAll(pattern)].map(([, first, second]) => first ?? second ?? ''))
  return [...new Set(found)].toSorted()
}

describe('offline', () => {
  it('only the listed files name a way out', () => {
    const product = sourceFiles()
    const found = product.flatMap((path) => {
      const ways = waysOut(readTracked(path))
      return ways.length === 0 ? [] : [[path, ways] as const]
    })
    expect(product.length).toBeGreaterThan(50)
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(Object.entries(ALLOWED).map(([path, ways]) => [path, ways.toSorted()])))
  })

  it.each([
    ["import http from 'node:http'", ['http']],
    ["const net = await import('net')", ['net']],
    ["process.getBuiltinModule('node:worker_threads')", ['worker_threads']],
    ["import { open } from 'node:inspector/promises'", ['inspector']],
    ["export { spawn } from 'child_process'", ['child_process']],
    ["require('undici').request(x)", ['undici']],
    ["await fetch('https://example.org')", ['fetch']],
    ['new EventSource(x)', ['EventSource']],
    ["process.binding('tcp_wrap')", ['.binding']],
    ["import { shell } from 'electron'; shell.openExternal(url)", ['openExternal']],
    ["import { shell } from 'electron'; shell.showItemInFolder(file)", []],
    ["import { readFile } from 'node:fs/promises'", []],
    ["// await fetch('https://example.org')", []],
    ['const prefetched = 1', []],
    ["import { net } from './net.ts'", []],
  ])('finds in %s: %j', (code, ways) => {
    expect(waysOut(code)).toEqual(ways)
  })

  it.each(['electron/cli/index.ts', 'electron/workers/engine-host.ts', 'electron/main/index.ts'])('%s imports the guard before anything else', (path) => {
    expect(/^import\b.*$/m.exec(readTracked(path))?.[0]).toContain(GUARD)
  })
})
