import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listInputs } from '../../../../electron/adapters/file-system/list-inputs.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'list-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function make(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), 'x')
  }
}

const listed = async (paths: readonly string[]) => (await listInputs(paths)).map((input) => input.path.slice(folder.length + 1))

it('goes through all levels in natural order', async () => {
  await make('Scan 10.pdf', 'Scan 2.pdf', 'a/z.pdf', 'a/b/ä.pdf', 'Äpfel.txt', 'zebra.txt', 'leer/.keep')
  expect(await listed([folder])).toEqual(['a/b/ä.pdf', 'a/z.pdf', 'Äpfel.txt', 'Scan 2.pdf', 'Scan 10.pdf', 'zebra.txt'])
})

it('leaves litter out, but takes what is given by name', async () => {
  await make('.versteckt', 'Thumbs.db', 'desktop.ini', '.DS_Store', '~$brief.docx', '.git/x.txt', 'gut.txt', 'Thumbs.dbx')
  expect(await listed([folder])).toEqual(['gut.txt', 'Thumbs.dbx'])
  expect(await listed([join(folder, '.versteckt')])).toEqual(['.versteckt'])
})

it('takes names that are hard on a file system', async () => {
  const names = ['Übergröße & Söhne.pdf', 'Brief 📨.pdf', `${'ä'.repeat(125)}.pdf`, 'a [1] %20 $HOME.pdf', 'U\u0308ber.pdf']
  await make(...names)
  expect((await listed([folder])).toSorted()).toEqual(names.toSorted())
})

it('keeps the order of the paths given, and lists each file once', async () => {
  await make('b/1.pdf', 'a/2.pdf')
  expect(await listed([join(folder, 'b'), join(folder, 'a'), join(folder, 'b', '1.pdf')])).toEqual(['b/1.pdf', 'a/2.pdf'])
})

it('says which folder a file must not leave', async () => {
  await make('eingang/tief/x.pdf', 'einzeln.pdf')
  expect(await listInputs([join(folder, 'eingang'), join(folder, 'einzeln.pdf')])).toEqual([
    { path: join(folder, 'eingang', 'tief', 'x.pdf'), root: join(folder, 'eingang') },
    { path: join(folder, 'einzeln.pdf'), root: folder },
  ])
})

it('lists what does not exist, so that it is reported', async () => expect(await listed([join(folder, 'fehlt.pdf')])).toEqual(['fehlt.pdf']))

it('does not follow links to folders: inside they are found anyway, outside they are reported', async () => {
  await make('eingang/a/x.pdf', 'draussen/geheim.pdf')
  await symlink(join(folder, 'eingang', 'a'), join(folder, 'eingang', 'nochmal'))
  await symlink(join(folder, 'eingang'), join(folder, 'eingang', 'a', 'kreis'))
  await symlink(join(folder, 'draussen'), join(folder, 'eingang', 'raus'))
  await symlink(join(folder, 'nichts'), join(folder, 'eingang', 'ins Leere'))
  expect(await listed([join(folder, 'eingang')])).toEqual(['eingang/a/x.pdf', 'eingang/ins Leere', 'eingang/raus'])
})
