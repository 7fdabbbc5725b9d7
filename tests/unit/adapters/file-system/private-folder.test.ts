import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createPrivateFolder, removeLeftOvers } from '../../../../electron/adapters/file-system/private-folder.ts'

let parent: string
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'private-'))
})
afterEach(() => rm(parent, { recursive: true, force: true }))

it('can be read by its owner only', async () => {
  const folder = await createPrivateFolder(parent)
  const inner = await folder.newFolder()
  if (process.platform !== 'win32') for (const path of [folder.path, inner]) expect((await stat(path)).mode & 0o777).toBe(0o700)
  expect(await folder.newFolder()).not.toBe(inner)
  await folder.wipe()
})

it('is gone after wiping, with everything inside, also the second time', async () => {
  const folder = await createPrivateFolder(parent)
  await writeFile(join(await folder.newFolder(), 'anlage.pdf'), 'x')
  await folder.wipe()
  await folder.wipe()
  expect(await readdir(parent)).toEqual([])
})

it('is gone when the process ends without wiping', async () => {
  const module = new URL('../../../../electron/adapters/file-system/private-folder.ts', import.meta.url).href
  const script = `const { createPrivateFolder } = await import(${JSON.stringify(module)}); const f = await createPrivateFolder(${JSON.stringify(parent)}); await f.newFolder(); console.log(f.path); process.exit(3)`
  const result = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]).catch((error: { readonly stdout: string }) => error)
  expect(result.stdout).toContain(parent)
  expect(await readdir(parent)).toEqual([])
})

it('removes what a killed process left behind, and nothing else', async () => {
  const dead = await deadPid()
  for (const name of [`postlotse-${dead}-Ab12_x`, `postlotse-${process.pid}-Ab12_x`, 'postlotse-notizen', `anderes-${dead}-Ab12_x`])
    await mkdir(join(parent, name))
  const folder = await createPrivateFolder(parent)
  await folder.wipe()
  expect((await readdir(parent)).toSorted()).toEqual([`anderes-${dead}-Ab12_x`, `postlotse-${process.pid}-Ab12_x`, 'postlotse-notizen'].toSorted())
})

it('leaves what another account laid out under such a name, and links', async () => {
  const dead = await deadPid()
  const [folder, link, target] = [`postlotse-${dead}-Ab12_x`, `postlotse-${dead}-Cd34_x`, 'ziel']
  for (const name of [folder, target]) await mkdir(join(parent, name))
  await writeFile(join(parent, target, 'brief.pdf'), 'x')
  await symlink(join(parent, target), join(parent, link))
  vi.spyOn(process, 'getuid').mockReturnValue((await stat(parent)).uid + 1)
  await removeLeftOvers(parent)
  expect(await readdir(parent)).toEqual([folder, link, target])
  vi.restoreAllMocks()
  await removeLeftOvers(parent)
  expect(await readdir(parent)).toEqual([link, target])
  expect(await readdir(join(parent, target))).toEqual(['brief.pdf'])
})

async function deadPid(): Promise<string> {
  return (await promisify(execFile)(process.execPath, ['-p', 'process.pid'])).stdout.trim()
}
