import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { licenceOf } from '../../../../electron/app/models/pack-licence.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postlotse-licence-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function card(text: string): void {
  writeFileSync(join(folder, 'README.md'), text)
}

describe('the licence of a pack', () => {
  it.each([
    ['---\nlanguage: de\nlicense: mit\n---\n# A model', undefined, 'MIT'],
    ['---\r\nlicense: "apache-2.0"\r\n---\r\n', undefined, 'Apache-2.0'],
    ['---\nlicence: cc-by-4.0\n---\n', undefined, 'CC-BY-4.0'],
    ['---\nlicense: other\n---\n', 'EUPL-1.2', 'EUPL-1.2'],
    ['no front matter', 'bsd-3-clause', 'BSD-3-Clause'],
  ])('%j with --licence %j is %s', async (text, given, licence) => {
    card(text)
    expect(await licenceOf(folder, given)).toBe(licence)
  })

  it.each([
    ['---\nlicense: cc-by-nc-4.0\n---\n', undefined],
    ['---\nlicense: other\n---\n', undefined],
    ['---\nlanguage: de\n---\nlicense: mit', undefined],
    ['license: mit', undefined],
    ['---\nlicense: mit\n---\n', 'proprietary'],
    ['---\nlicense: mit\n---\n', ''],
  ])('%j with --licence %j is refused', async (text, given) => {
    card(text)
    await expect(licenceOf(folder, given)).rejects.toMatchObject({ code: 'pack-licence' })
  })

  it('is missing without a card', async () => {
    await expect(licenceOf(folder, undefined)).rejects.toMatchObject({ code: 'pack-licence' })
  })
})
