import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listPacks } from '../../../../electron/app/models/list-models.ts'
import { removePack } from '../../../../electron/app/models/remove-pack.ts'
import { settingsSchema } from '../../../../electron/shared/settings/settings.ts'

const modelsFolder = 'tests/fixtures/model/models'
const settings = settingsSchema.parse({ model: 'haus' })
let packsFolder = ''

beforeEach(() => {
  packsFolder = mkdtempSync(join(tmpdir(), 'postlotse-packs-'))
  for (const id of ['haus', 'alt']) cpSync(modelsFolder, join(packsFolder, id), { recursive: true })
  mkdirSync(join(packsFolder, '.new-a1b2c3'))
  writeFileSync(join(packsFolder, 'liesmich.txt'), 'no pack')
})
afterEach(() => rmSync(packsFolder, { recursive: true }))

it('takes a pack away and leaves the others', async () => {
  await removePack('alt', { modelsFolder, packsFolder, settings })
  expect([existsSync(join(packsFolder, 'alt')), existsSync(join(packsFolder, 'haus'))]).toEqual([false, true])
})

it.each([
  ['document-reader', 'pack-in-use'],
  ['haus', 'pack-in-use'],
  ['fremd', 'pack-unknown'],
  ['..', 'pack-unknown'],
  ['.new-a1b2c3', 'pack-unknown'],
  ['haus/pack', 'pack-unknown'],
])('refuses %s with %s', async (id, code) => {
  await expect(removePack(id, { modelsFolder, packsFolder, settings })).rejects.toMatchObject({ code })
})

it('lists what has a manifest and a name; nothing of a folder that is not there', async () => {
  const policy = { trustedKeys: [], allowUnsigned: true }
  expect(await listPacks(packsFolder, policy)).toHaveLength(2)
  expect(await listPacks(join(packsFolder, 'nowhere'), policy)).toEqual([])
})
