import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { expandText } from '../../../../electron/adapters/file-system/expand-text.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'text-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function pagesOf(contents: Uint8Array, pages = 10): Promise<readonly string[]> {
  const path = join(folder, 'a.txt')
  await writeFile(path, contents)
  return (await expandText(path, { pages })).flatMap((part) => (part.kind === 'text' ? part.pages : []))
}

it.each<[what: string, bytes: Uint8Array, pages: readonly string[]]>([
  ['UTF-8', Buffer.from('Grüße\r\n100 €\r\n'), ['Grüße\n100 €']],
  ['UTF-8 with byte order mark', Buffer.from('\ufeffGrüße'), ['Grüße']],
  ['UTF-16', Buffer.from('\ufeffGrüße 📨', 'utf16le'), ['Grüße 📨']],
  ['UTF-16, big end first', Buffer.from('feff0047007200fc', 'hex'), ['Grü']],
  ['Windows-1252', Buffer.from('Gr\xfc\xdfe, 100 \x80', 'latin1'), ['Grüße, 100 €']],
  ['pages', Buffer.from('eins\fzwei\f\f'), ['eins', 'zwei']],
  ['old Mac line ends', Buffer.from('a\rb'), ['a\nb']],
])('reads %s', async (_what, bytes, pages) => expect(await pagesOf(bytes)).toEqual(pages))

it('refuses a data dump', async () => expect(pagesOf(Buffer.alloc(6 * 1024 * 1024, 'x'))).rejects.toMatchObject({ code: 'too-large' }))
it('refuses too many pages, but not as many as allowed', async () => {
  await expect(pagesOf(Buffer.from('x\fx\fx'), 2)).rejects.toMatchObject({ code: 'too-many-pages' })
  expect(await pagesOf(Buffer.from('x\fx\fx'), 3)).toHaveLength(3)
})
