import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listModels } from '../../../../electron/app/models/list-models.ts'

const FOLDER = join('tests', 'fixtures', 'model', 'models')

it('says what the manifest says', async () => {
  expect(await listModels(FOLDER)).toEqual([
    {
      id: 'document-reader',
      version: '0.0.1-tiny',
      licence: 'MIT',
      bytes: 781 + 37_260 + 4_241 + 159,
      files: 4,
      weightsSha256: 'cce22117ade74ef4b4d4c04669c4f97df12cbc206de5a8f7e795018981dde496',
    },
  ])
})

it('misses the manifest', async () => {
  await expect(listModels(join(FOLDER, 'nowhere'))).rejects.toMatchObject({ code: 'model-missing' })
})
