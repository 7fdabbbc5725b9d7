import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAppProtocol, type ImageSource } from '../../../electron/main/app-protocol.ts'
import { PostlotseError } from '../../../electron/shared/domain/errors.ts'

const SOURCE = 'ab12#Anlage 1/2 ä.pdf'
const images: ImageSource = {
  image: async (sourceId, page) => {
    if (sourceId === 'broken') throw new Error('bug')
    if (sourceId !== SOURCE) throw new PostlotseError('not-found')
    return page === 1 ? { bytes: new Uint8Array([1, 2, 3]), mediaType: 'image/webp' } : undefined
  },
}

let folder: string
let open: ImageSource | undefined
const bugs: unknown[] = []
const get = (url: string, method = 'GET') =>
  createAppProtocol({ rendererFolder: path.join(folder, 'renderer'), images: () => open, onBug: (error) => bugs.push(error) })({ method, url })

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'app-protocol-'))
  await mkdir(path.join(folder, 'renderer', 'assets'), { recursive: true })
  await mkdir(path.join(folder, 'renderer-secret'))
  await writeFile(path.join(folder, 'renderer', 'index.html'), '<title>Postlotse</title>')
  await writeFile(path.join(folder, 'renderer', 'assets', 'main.js'), '1')
  await writeFile(path.join(folder, 'renderer', 'assets', 'notes.txt'), 'x')
  await writeFile(path.join(folder, 'renderer-secret', 'key.json'), '{}')
  await writeFile(path.join(folder, 'secret.json'), '{}')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('files of the window', () => {
  it.each([
    ['app://postlotse/', 'text/html; charset=utf-8'],
    ['app://postlotse/index.html', 'text/html; charset=utf-8'],
    ['app://postlotse/index.html?x=1#/posteingang', 'text/html; charset=utf-8'],
    ['app://postlotse/assets/main.js', 'text/javascript; charset=utf-8'],
  ])('%s is served as %s', async (url, mediaType) => {
    const response = await get(url)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, mediaType])
  })

  it.each([
    ['app://postlotse/missing.js', 404],
    ['app://postlotse/assets', 404],
    ['app://postlotse/assets/notes.txt', 404],
    ['app://postlotse/../secret.json', 404], // the address is resolved before anybody sees it
    ['app://postlotse/..%2fsecret.json', 403],
    ['app://postlotse/%2e%2e%2fsecret.json', 403],
    ['app://postlotse/..%5csecret.json', 403],
    ['app://postlotse/..%2frenderer-secret%2fkey.json', 403],
    ['app://postlotse/assets%00.js', 403],
    ['app://postlotse/%ff.js', 400],
  ])('%s is refused with %d', async (url, status) => {
    const response = await get(url)
    expect([response.status, await response.text()]).toEqual([status, ''])
  })

  it('answers GET only', async () => {
    expect((await get('app://postlotse/index.html', 'POST')).status).toBe(405)
  })

  it('sends the strict policy with every answer, refusals included', async () => {
    for (const url of ['app://postlotse/index.html', 'app://postlotse/missing.js']) {
      const policy = (await get(url)).headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/unsafe|https?:|\*/)
    }
  })
})

describe('pictures of pages', () => {
  const url = (id: string, page: number | string) => `app://postlotse/pages/${encodeURIComponent(id)}/${page}`

  it('serves the picture, to be kept in memory only', async () => {
    open = images
    const response = await get(url(SOURCE, 1))
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]))
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect(response.headers.get('cache-control')).toContain('private')
  })

  it('is closed while the store is', async () => {
    open = undefined
    expect((await get(url(SOURCE, 1))).status).toBe(401)
  })

  it.each([
    ['a page without a picture', SOURCE, 2, 404],
    ['an unknown source', 'cd34', 1, 404],
    ['page 0', SOURCE, 0, 404],
    ['no page number', SOURCE, '1a', 404],
    ['a bug', 'broken', 1, 500],
  ])('%s', async (_what, id, page, status) => {
    open = images
    expect((await get(url(id, page))).status).toBe(status)
  })

  it('reports bugs, and nothing else', () => {
    expect(bugs).toEqual([new Error('bug')])
  })
})
