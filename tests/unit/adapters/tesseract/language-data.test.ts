import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { readLanguageData } from '../../../../electron/adapters/tesseract/language-data.ts'

const FOLDER = fileURLToPath(new URL('../../../../resources/ocr', import.meta.url))

it('reads the shipped data, which is what the manifest says and unpacks', async () => {
  const data = await readLanguageData(FOLDER)
  const { files } = JSON.parse(await readFile(`${FOLDER}/manifest.json`, 'utf8'))
  expect(files).toEqual([{ path: 'deu.traineddata.gz', bytes: data.length, sha256: createHash('sha256').update(data).digest('hex') }])
  expect(gunzipSync(data).length).toBeGreaterThan(1_000_000)
})

it('names the missing file', async () => {
  await expect(readLanguageData('/there/is/no/such/folder')).rejects.toMatchObject({
    code: 'ocr-data-missing',
    detail: expect.stringContaining('manifest.json'),
  })
})
