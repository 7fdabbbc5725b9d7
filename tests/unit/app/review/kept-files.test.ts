import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { createKeptFiles } from '../../../../electron/app/review/kept-files.ts'
import { exampleSource } from '../../../fixtures/workplace/example-source.ts'

const { source } = exampleSource()
const sources = { kept: (sha256: string) => (sha256 === source.keptSha256 ? Buffer.from('bytes') : undefined) }

describe('kept files', () => {
  it('lie in a folder of this user only, the same for work at the same time, and are gone when wiped', async () => {
    const files = createKeptFiles(sources)
    const [first, second] = await Promise.all([
      files.use(source, async (file) => ({ file, text: await readFile(file, 'utf8'), mode: (await stat(file)).mode & 0o777 })),
      files.use(source, async (file) => file),
    ])
    expect(first).toMatchObject({ text: 'bytes', file: second })
    if (process.platform !== 'win32') expect(first.mode).toBe(0o600)
    await files.wipe()
    expect(existsSync(first.file)).toBe(false)
  })

  it('are not found when their bytes are no longer kept', async () => {
    const files = createKeptFiles(sources)
    await expect(files.use({ ...source, keptSha256: '00' }, async () => 1)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('pass on what the work throws, and serve the next one', async () => {
    const files = createKeptFiles(sources)
    await expect(files.use(source, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await files.use(source, (file) => readFile(file, 'utf8'))).toBe('bytes')
    await files.wipe()
  })
})
