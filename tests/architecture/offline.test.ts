/** The product cannot reach a network: no module for it is imported, no global for it is named, and the guard stands first in every process. */
import { describe, expect, it } from 'vitest'
import { readTracked, sourceFiles } from './tracked-files.ts'

const GUARD = 'adapters/offline/refuse-sockets.ts'
/** Only the guard and its self-test may name what they refuse. */
const product = sourceFiles().filter((path) => !path.startsWith('electron/adapters/offline/'))

const MODULE = /(?:from|import|require\()\s*\(?['"](?:node:)?(?:net|tls|dgram|dns(?:\/promises)?|https?|http2|undici|ws|axios|node-fetch)['"]/
const GLOBAL = /\b(?:fetch|XMLHttpRequest|EventSource|WebSocket|sendBeacon)\s*\(|\bnew (?:XMLHttpRequest|EventSource|WebSocket)\b/
/** XML namespaces and test addresses look like links but nobody opens them. */
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*$/gm, '')

describe('offline', () => {
  it('no source file opens a connection', () => {
    const found = product.flatMap((path) => {
      const code = withoutComments(readTracked(path))
      return [MODULE, GLOBAL].flatMap((pattern) => pattern.exec(code)?.map((hit) => `${path}: ${hit}`) ?? [])
    })
    expect(product.length).toBeGreaterThan(50)
    expect(found).toEqual([])
  })

  it.each([
    ["import http from 'node:http'", true],
    ["const net = await import('net')", true],
    ["await fetch('https://example.org')", true],
    ["import { readFile } from 'node:fs/promises'", false],
    ["// await fetch('https://example.org')", false],
    ['const prefetched = 1', false],
  ])('recognises %s: %s', (code, found) => {
    const bare = withoutComments(code)
    expect(MODULE.test(bare) || GLOBAL.test(bare)).toBe(found)
  })

  it.each(['electron/cli/index.ts', 'electron/workers/engine-host.ts', 'electron/main/index.ts'])('%s imports the guard before anything else', (path) => {
    expect(/^import\b.*$/m.exec(readTracked(path))?.[0]).toContain(GUARD)
  })
})
