import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFolderDelivery, removeHalf } from '../../../electron/adapters/delivery/folder-delivery.ts'
import { type FolderFiles, nodeFolderFiles } from '../../../electron/adapters/delivery/folder-files.ts'
import { CONTENT, deliveryOf, originalOf } from '../../contract/describe-delivery-target.ts'
import type { HangAt } from './deliver-and-hang.ts'

let folder = ''
let out = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'delivery-faults-'))
  out = path.join(folder, 'out')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const desk = () => path.join(out, 'team-a')
/** What a person sees: temporary files are hidden. */
const visible = () => readdirSync(desk()).filter((name) => !name.startsWith('.'))
const failing = (code: string) => async () => {
  throw Object.assign(new Error(code), { code })
}

describe('a full disk', () => {
  it.runIf(process.platform === 'linux')('during the copy leaves nothing behind (the kernel’s own full device)', async () => {
    const full: FolderFiles = { ...nodeFolderFiles, copy: (from) => nodeFolderFiles.copy(from, '/dev/full') }
    await expect(createFolderDelivery(out, full).deliver(deliveryOf(folder))).rejects.toMatchObject({
      code: 'delivery-failed',
      detail: expect.stringContaining('ENOSPC'),
    })
    expect(readdirSync(desk())).toEqual([])
  })

  it('during the sidecar leaves no sidecar, and the next try completes', async () => {
    const full: FolderFiles = { ...nodeFolderFiles, write: failing('ENOSPC') }
    const delivery = deliveryOf(folder)
    await expect(createFolderDelivery(out, full).deliver(delivery)).rejects.toMatchObject({ code: 'delivery-failed' })
    expect(readdirSync(desk()).filter((name) => name.endsWith('.json') || name.endsWith('.tmp'))).toEqual([])
    const place = await createFolderDelivery(out).deliver(delivery)
    expect(readFileSync(place)).toEqual(CONTENT)
    expect(readdirSync(desk())).toHaveLength(2)
  })
})

describe('an attempt that ended while it laid the file out as unreadable', () => {
  const errors = () => readdirSync(path.join(out, '_Fehler'))
  const unreadable = (delivery: ReturnType<typeof deliveryOf>) => {
    const { id: _id, route: _route, source, ...line } = delivery.line
    const { pages: _pages, ...whole } = source
    return { ...delivery, line: { ...line, source: whole, status: 'quarantined' as const, error: { code: 'engine-crashed', message: 'abgebrochen' } } }
  }
  const half = async (delivery: ReturnType<typeof deliveryOf>) => {
    const write = async (to: string, contents: string | Uint8Array) => {
      if (String(contents).startsWith('{')) throw Object.assign(new Error('EIO'), { code: 'EIO' })
      await nodeFolderFiles.write(to, contents)
    }
    await expect(createFolderDelivery(out, { ...nodeFolderFiles, write }).deliver(unreadable(delivery))).rejects.toMatchObject({ code: 'delivery-failed' })
    expect(errors()).toHaveLength(2)
  }

  it('leaves nothing there once the file is read', async () => {
    const delivery = deliveryOf(folder)
    await half(delivery)
    await removeHalf(out, delivery.line.source)
    expect(errors()).toEqual([])
  })

  it('does not take away what is complete, or not ours', async () => {
    const delivery = deliveryOf(folder)
    await createFolderDelivery(out).deliver(unreadable(delivery))
    await removeHalf(out, delivery.line.source)
    expect(errors()).toHaveLength(3)
    rmSync(path.join(out, '_Fehler'), { recursive: true })
    await half(delivery)
    const [copy = ''] = errors().filter((name) => !name.endsWith('.grund.txt'))
    writeFileSync(path.join(out, '_Fehler', copy), 'von Hand')
    await removeHalf(out, delivery.line.source)
    expect(errors()).toHaveLength(2)
  })
})

describe('a full disk under a stack', () => {
  const full = (broken: Partial<FolderFiles>) => createFolderDelivery(out, { ...nodeFolderFiles, ...broken })

  it('leaves no original without its list, and no part, until there is room again', async () => {
    const delivery = deliveryOf(folder)
    await expect(full({ copy: failing('ENOSPC') }).keep(originalOf(delivery))).rejects.toMatchObject({ code: 'delivery-failed' })
    expect(readdirSync(path.join(out, '_Originale'))).toEqual([])
    await expect(full({ write: failing('ENOSPC') }).keep(originalOf(delivery))).rejects.toMatchObject({ code: 'delivery-failed' })
    expect(readdirSync(path.join(out, '_Originale')).filter((name) => name.endsWith('.json'))).toEqual([])
    const original = await createFolderDelivery(out).keep(originalOf(delivery))
    expect(readdirSync(path.join(out, '_Originale'))).toHaveLength(2)

    const part = { contents: Buffer.from('page 1'), original }
    await expect(full({ write: failing('ENOSPC') }).deliver({ ...delivery, part })).rejects.toMatchObject({ code: 'delivery-failed' })
    expect(readdirSync(desk())).toEqual([])
    expect(readFileSync(await createFolderDelivery(out).deliver({ ...delivery, part }), 'utf8')).toBe('page 1')
  })

  it('never falls back on the whole file', async () => {
    const delivery = deliveryOf(folder)
    const original = await createFolderDelivery(out).keep(originalOf(delivery))
    const copied: string[] = []
    const copy: FolderFiles['copy'] = (from, to) => {
      copied.push(from)
      return nodeFolderFiles.copy(from, to)
    }
    await full({ copy }).deliver({ ...delivery, part: { contents: Buffer.from('page 1'), original } })
    await full({ copy }).deliver({ ...delivery, line: { ...delivery.line, status: 'quarantined' }, part: { original } })
    expect(copied).toEqual([])
  })
})

describe('a target that cannot be written', () => {
  it.each(['EROFS', 'EACCES', 'EPERM', 'ENOTCONN'])('with %s says delivery-failed and names the cause', async (code) => {
    const readOnly: FolderFiles = { ...nodeFolderFiles, ensureFolder: failing(code) }
    await expect(createFolderDelivery(out, readOnly).deliver(deliveryOf(folder))).rejects.toMatchObject({
      code: 'delivery-failed',
      detail: expect.stringContaining(code),
    })
  })

  it('is tried anew with the next document', async () => {
    let broken = true
    const flaky: FolderFiles = { ...nodeFolderFiles, ensureFolder: (f) => (broken ? failing('ENOTCONN')() : nodeFolderFiles.ensureFolder(f)) }
    const target = createFolderDelivery(out, flaky)
    await expect(target.deliver(deliveryOf(folder))).rejects.toMatchObject({ code: 'delivery-failed' })
    broken = false
    expect(readFileSync(await target.deliver(deliveryOf(folder)))).toEqual(CONTENT)
  })

  it('because a file stands in its place', async () => {
    writeFileSync(out, 'a file')
    await expect(createFolderDelivery(out).deliver(deliveryOf(folder))).rejects.toMatchObject({ code: 'delivery-failed' })
    expect(readFileSync(out, 'utf8')).toBe('a file')
  })

  it('that breaks at the last step leaves no temporary file, and the error names no contents of the document', async () => {
    const error = await createFolderDelivery(out, { ...nodeFolderFiles, rename: failing('EIO') })
      .deliver(deliveryOf(folder))
      .catch((e: unknown) => e)
    expect(String(error)).toContain('EIO')
    expect(String(error)).not.toContain('Koch')
    expect(readdirSync(desk())).toEqual([])
  })
})

describe('a process killed', () => {
  const SCRIPT = fileURLToPath(new URL('./deliver-and-hang.ts', import.meta.url))

  async function killAt(step: HangAt): Promise<void> {
    const child = spawn(process.execPath, [SCRIPT, out, step, JSON.stringify(deliveryOf(folder))], { stdio: ['ignore', 'pipe', 'inherit'] })
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => Promise.reject(new Error(`ended before ${step}`)))])
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  it.each<[HangAt, number]>([
    ['half-copied', 0],
    ['before-first-rename', 0],
    ['after-first-rename', 1],
    ['before-second-rename', 1],
  ])('%s leaves %i whole files, no sidecar, and is completed by the next run', async (step, whole) => {
    await killAt(step)
    expect(visible()).toHaveLength(whole)
    for (const name of visible()) {
      expect(name).not.toMatch(/\.json$/)
      expect(readFileSync(path.join(desk(), name))).toEqual(CONTENT)
    }
    const place = await createFolderDelivery(out).deliver(deliveryOf(folder))
    expect(readFileSync(place)).toEqual(CONTENT)
    expect(visible().sort()).toEqual([path.basename(place), `${path.basename(place)}.json`])
  })
})
