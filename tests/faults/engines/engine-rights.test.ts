/** JavaScript that a hostile file brought into an engine: with the flags of each kind it tries what an attacker would. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createPrivateFolder, type PrivateFolder } from '../../../electron/adapters/file-system/private-folder.ts'
import type { EngineConfig, EngineKind } from '../../../electron/app/engines/engine-contract.ts'
import { EnginePool } from '../../../electron/app/engines/engine-pool.ts'
import { engineRights } from '../../../electron/app/engines/engine-rights.ts'
import { limitsSchema } from '../../../electron/shared/settings/settings.ts'
import { createSpawnEngine } from '../../../electron/workers/spawn-engine.ts'

const resource = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const CONFIG: EngineConfig = { limits: limitsSchema.parse({}), modelsFolder: resource('models'), ocrFolder: resource('resources/ocr') }

/** Prints what was possible. `elsewhere` is where a file `secret` lies. */
const ATTEMPTS = (elsewhere: string, inside: string) => `
  const fs = require('node:fs')
  const attempts = {
    write: () => fs.writeFileSync(${JSON.stringify(join(elsewhere, 'written'))}, 'x'),
    link: () => fs.symlinkSync(${JSON.stringify(elsewhere)}, ${JSON.stringify(join(inside, 'link'))}),
    writeInside: () => fs.writeFileSync(${JSON.stringify(inside)} + '/' + process.pid, 'x'),
    read: () => fs.readFileSync(${JSON.stringify(join(elsewhere, 'secret'))}),
    list: () => fs.readdirSync(${JSON.stringify(homedir())}),
    readModels: () => fs.readFileSync(${JSON.stringify(resource('models/manifest.json'))}),
    spawn: () => require('node:child_process').execFileSync(process.execPath, ['--version']),
    thread: () => new (require('node:worker_threads').Worker)('0', { eval: true }),
    inspect: () => require('node:inspector').open(0),
    native: () => process.dlopen({ exports: {} }, 'missing.node'),
    remove: () => fs.rmSync(${JSON.stringify(join(elsewhere, 'secret'))}),
  }
  const possible = (attempt) => { try { attempt(); return true } catch (error) { return !['ERR_ACCESS_DENIED', 'ERR_DLOPEN_DISABLED'].includes(error.code) } }
  console.log(Object.keys(attempts).filter((name) => possible(attempts[name])).join(' '))`

describe('JavaScript in an engine', () => {
  let elsewhere: string
  let ours: PrivateFolder
  beforeAll(async () => {
    elsewhere = mkdtempSync(join(tmpdir(), 'rights-'))
    ours = await createPrivateFolder()
  })
  afterAll(async () => {
    await ours.wipe()
    rmSync(elsewhere, { recursive: true, force: true })
  })
  const tried = async (flags: readonly string[]) => {
    writeFileSync(join(elsewhere, 'secret'), 'x')
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, '-e', ATTEMPTS(elsewhere, ours.path)])
    return stdout.trim().split(' ')
  }

  it.each<[EngineKind, string]>([
    ['pdf', 'read list readModels native'],
    ['image', 'read list readModels native'],
    ['pack', 'read list readModels native'],
    ['container', 'writeInside read list readModels'],
    ['ocr', 'readModels'],
    ['learning', 'readModels'],
    ['model', 'readModels native'],
  ])('%s may at most: %s', async (kind, possible) => {
    expect(await tried(engineRights(kind, CONFIG))).toEqual(possible.split(' '))
    expect(existsSync(join(elsewhere, 'written'))).toBe(false)
    expect(existsSync(join(elsewhere, 'secret'))).toBe(true)
  })

  it('could do all of it without the flags', async () => {
    expect(await tried([])).toEqual(['write', 'link', 'writeInside', 'read', 'list', 'readModels', 'spawn', 'thread', 'inspect', 'native', 'remove'])
  })
})

describe('the running engine for containers', () => {
  const pools: EnginePool[] = []
  afterEach(() => {
    for (const pool of pools.splice(0)) pool.stop()
  })
  const expand = (folder: string) => {
    const pool = new EnginePool({ kind: 'container', size: 1, spawn: createSpawnEngine(CONFIG) })
    pools.push(pool)
    const request = { file: resource('resources/samples/email-terminabsage.eml'), mediaType: 'message/rfc822', folder }
    return pool.call('expand', [request], { timeoutMs: 60_000, timeoutCode: 'timeout', signal: new AbortController().signal })
  }

  it('writes attachments into a private folder of this process', async () => {
    const folder = await createPrivateFolder()
    await expand(await folder.newFolder())
    expect(readdirSync(join(folder.path, '1')).length).toBeGreaterThan(0)
    await folder.wipe()
  })

  it('writes nowhere else', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'rights-'))
    await expect(expand(elsewhere)).rejects.toThrow(/restricted/)
    expect(readdirSync(elsewhere)).toEqual([])
    rmSync(elsewhere, { recursive: true })
  })
})
