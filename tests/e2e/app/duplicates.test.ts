/** A letter that arrives as a file and then as a picture of its page: the review suggests that it is the same one, and the clerk says whether. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { DocumentRow } from '../../../electron/shared/domain/mail-document.ts'
import { expectAccessible } from './expect-accessible.ts'
import { launchApp, type TestApp } from './launch-app.ts'
import { openReview, takeIn } from './take-in.ts'

let app: TestApp
let folder = ''
let first: DocumentRow
let second: DocumentRow

beforeAll(async () => {
  app = await launchApp()
  folder = await mkdtemp(path.join(os.tmpdir(), 'duplicates-'))
  const [letter] = await takeIn(app, ['brief-widerspruch.pdf'])
  if (!letter) return expect.unreachable()
  first = letter
  const picture = path.join(folder, 'noch einmal.webp')
  await writeFile(picture, await pictureOf(letter.sourceId))
  const again = (await takeIn(app, [picture])).find(({ name }) => name === 'noch einmal.webp')
  if (!again) return expect.unreachable()
  second = again
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

async function pictureOf(sourceId: string): Promise<Buffer> {
  const base64 = await app.page.evaluate(
    async (address) => {
      const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    },
    `/pages/${encodeURIComponent(sourceId)}/1`,
  )
  return Buffer.from(base64, 'base64')
}

const suggestion = () => app.page.getByRole('region', { name: 'Schon einmal gekommen?' })
const duplicate = async () => (await app.request('review.document', { id: second.id })).duplicate

it('is suggested beside the first one, with both pages', async () => {
  await openReview(app, second)
  await suggestion().getByText('Es sieht aus wie „brief-widerspruch.pdf“').waitFor()
  for (const name of ['Dieses Dokument', 'Früheres Dokument']) await suggestion().getByRole('img', { name }).waitFor()
  await expectAccessible(app.page)
})

it('can be compared in large', async () => {
  await suggestion().getByRole('button', { name: 'Groß vergleichen' }).click()
  await app.page.getByRole('dialog').getByRole('img', { name: 'Früheres Dokument' }).waitFor()
  await expectAccessible(app.page, 'dialog')
  await app.page.keyboard.press('Escape')
  await app.page.getByRole('dialog').waitFor({ state: 'detached' })
})

it('is answered by one key, and the answer can be taken back', async () => {
  await app.page.keyboard.press('v')
  await suggestion().getByText('Als verschieden vermerkt.').waitFor()
  expect(await app.page.getByText('Vielleicht schon einmal gekommen').count()).toBe(0)
  await suggestion().getByRole('button', { name: 'Zurücknehmen' }).click()
  await vi.waitFor(async () => expect((await duplicate())?.decision).toBeNull())
  await suggestion()
    .getByRole('button', { name: /^Ist doppelt/ })
    .click()
  await suggestion().getByText('Als doppelt vermerkt.').waitFor()
  expect((await app.request('inbox.rows', null)).map(({ id }) => id)).toEqual(expect.arrayContaining([first.id, second.id]))
})

it('leads to the earlier document, where nothing is asked', async () => {
  await suggestion().getByRole('button', { name: 'Früheres öffnen' }).click()
  await app.page.getByRole('heading', { level: 1, name: first.name }).waitFor()
  expect(await suggestion().count()).toBe(0)
})
