import { createHash } from 'node:crypto'
import { appendFile, mkdir, mkdtemp, open, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FileAccess, REAL_FILE_ACCESS } from '../../../../electron/adapters/file-system/file-access.ts'
import { inspectFile, NO_SHA256 } from '../../../../electron/adapters/file-system/inspect-file.ts'

const limits = { fileBytes: 1_000_000 }
const TEXT = 'Sehr geehrte Damen und Herren'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspect-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function file(name: string, contents: string | Uint8Array = TEXT): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, contents)
  return path
}

/** What became of the file: media type, or code. */
async function verdict(path: string, options: { root?: string; files?: FileAccess } = {}): Promise<string> {
  const { kind } = await inspectFile(path, { limits, ...options })
  return 'error' in kind ? kind.error.code : kind.mediaType
}

const failing = (code: string): FileAccess => ({ ...REAL_FILE_ACCESS, open: () => Promise.reject(Object.assign(new Error(code), { code })) })

it('gives hash, size and kind of a good file', async () => {
  const path = await file('brief.txt')
  expect(await inspectFile(path, { limits })).toEqual({
    file: path,
    sha256: sha256(TEXT),
    sizeBytes: TEXT.length,
    kind: { mediaType: 'text/plain', issues: [] },
  })
})

it('hashes a file that is larger than one chunk', async () => {
  const contents = 'ä'.repeat(2_000_000)
  const inspected = await inspectFile(await file('gross.txt', contents), { limits: { fileBytes: 10_000_000 } })
  expect(inspected.sha256).toBe(sha256(contents))
})

describe('refuses', () => {
  it('a file that is not there', async () => expect(await verdict(join(folder, 'fehlt.pdf'))).toBe('vanished'))
  it('an empty file', async () => expect(await verdict(await file('leer.pdf', ''))).toBe('empty'))
  it('a folder', async () => expect(await verdict(folder)).toBe('not-a-file'))
  it.runIf(process.platform !== 'win32')('a device', async () => expect(await verdict('/dev/zero')).toBe('not-a-file'))
  it('a name that no file system takes', async () => expect(await verdict(join(folder, 'x'.repeat(300)))).toBe('vanished'))
  it('a file above the limit, without reading it', async () => {
    const path = await file('gross.pdf')
    await truncate(path, limits.fileBytes + 1)
    expect(await inspectFile(path, { limits })).toMatchObject({ sha256: NO_SHA256, sizeBytes: limits.fileBytes + 1, kind: { error: { code: 'too-large' } } })
    await truncate(path, limits.fileBytes)
    expect(await verdict(path)).not.toBe('too-large')
  })
  it.each([
    ['EACCES', 'no-permission'],
    ['EBUSY', 'no-permission'],
    ['ESTALE', 'vanished'],
    ['EIO', 'damaged'],
  ])('a file whose opening fails with %s as %s', async (errno, code) => expect(await verdict(await file('a.txt'), { files: failing(errno) })).toBe(code))
  it('still names an unsupported file by its hash', async () => {
    const path = await file('x.exe', 'MZ\0\0\x01')
    expect(await inspectFile(path, { limits })).toMatchObject({
      sha256: sha256('MZ\0\0\x01'),
      kind: { error: { code: 'unsupported', detail: 'application/x-msdownload' } },
    })
  })
})

it('does not hide a bug', async () => {
  const path = await file('a.txt')
  await expect(inspectFile(path, { limits, files: failing('EMFILE') })).rejects.toThrow('EMFILE')
})

it('notices a file that grows while it is read', async () => {
  const path = await file('wachsend.txt')
  const files: FileAccess = {
    ...REAL_FILE_ACCESS,
    open: async (...args) => {
      const handle = await open(...args)
      const stat = handle.stat.bind(handle)
      let calls = 0
      handle.stat = (async () => {
        if (++calls === 2) await appendFile(path, ' und noch ein Satz')
        return stat()
      }) as typeof handle.stat
      return handle
    },
  }
  expect(await verdict(path, { files })).toBe('vanished')
})

describe('symbolic links', () => {
  it('inside the root are followed', async () => {
    const target = await file('echt.txt')
    const link = join(folder, 'verweis.txt')
    await symlink(target, link)
    expect(await inspectFile(link, { limits, root: folder })).toMatchObject({ file: target, kind: { mediaType: 'text/plain' } })
  })
  it.each(['file', 'folder'])('to a %s outside are refused, without the root as well', async (what) => {
    const target = await file('echt.txt')
    const inbox = join(folder, 'eingang')
    await mkdir(inbox)
    const link = join(inbox, 'verweis')
    await symlink(what === 'file' ? target : folder, link)
    const path = what === 'file' ? link : join(link, 'echt.txt')
    expect(await verdict(path, { root: inbox })).toBe('link-outside')
    expect(await verdict(link, what === 'file' ? {} : { root: inbox })).toBe('link-outside')
  })
  it('do not take a folder whose name begins alike for inside', async () => {
    await Promise.all([mkdir(join(folder, 'post')), mkdir(join(folder, 'post-geheim'))])
    const target = await file('post-geheim/x.txt')
    const link = join(folder, 'post', 'x.txt')
    await symlink(target, link)
    expect(await verdict(link, { root: join(folder, 'post') })).toBe('link-outside')
  })
  it('in a circle are no file', async () => {
    await symlink(join(folder, 'b'), join(folder, 'a'))
    await symlink(join(folder, 'a'), join(folder, 'b'))
    expect(await verdict(join(folder, 'a'))).toBe('not-a-file')
  })
  it('in the way to the root itself do no harm', async () => {
    await mkdir(join(folder, 'echt'))
    await file('echt/x.txt')
    await symlink(join(folder, 'echt'), join(folder, 'alias'))
    expect(await verdict(join(folder, 'alias', 'x.txt'), { root: join(folder, 'alias') })).toBe('text/plain')
  })
})

describe('a name that claims another kind is noted', () => {
  it.each([
    ['brief.pdf', 'text/plain named .pdf'],
    ['brief.DOC', 'text/plain named .doc'],
    ['brief.txt', undefined],
    ['brief.csv', undefined],
    ['brief', undefined],
    ['brief.v2', undefined],
    ['Bescheid vom 2.4.2026', undefined],
  ])('%s: %s', async (name, detail) => {
    const { kind } = await inspectFile(await file(name), { limits })
    expect(kind).toEqual({ mediaType: 'text/plain', issues: detail === undefined ? [] : [{ code: 'wrong-extension', detail }] })
  })
})
