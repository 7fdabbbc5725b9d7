/** A stack that stayed together: cut it, take that back, cut again, and what is confirmed stays as it is. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { expectAccessible } from './expect-accessible.ts'
import { launchApp, type TestApp } from './launch-app.ts'

const FAX = path.resolve('resources/samples/scan-fax-stapel.tif')

/** For what a busy machine takes its time for. */
const SOON = { timeout: 60_000 }

let scratch: string
let app: TestApp
let page: Page

beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'postlotse-cutting-'))
  const stack = path.join(scratch, 'scan-fax-stapel.tif')
  await doubtfulStack(stack)
  app = await launchApp()
  await app.request('inbox.add', { paths: [stack] })
  await vi.waitFor(async () => expect(await app.request('cutting.stacks', null)).toHaveLength(1), { timeout: 120_000, interval: 250 })
  page = app.page
})
afterAll(async () => {
  await app.close()
  await rm(scratch, { recursive: true, force: true })
})

const gap = (before: number) => page.getByRole('button', { name: new RegExp(`^Schnitt zwischen Seite ${before} und`) })
const sheet = (number: number) => page.getByRole('button', { name: new RegExp(`^Seite ${number} von 3`) })
const apply = () => page.getByRole('button', { name: 'Zuschnitt übernehmen' })
const cuts = async () => {
  const [stack] = await app.request('cutting.stacks', null)
  const found = stack ? await app.request('cutting.source', { sourceId: stack.sourceId }) : undefined
  return found?.documents.map(({ pages }) => pages?.join('-'))
}

async function openStack(): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '/zuschnitt'
  })
  await page.getByRole('button', { name: /scan-fax-stapel\.tif/ }).click()
  await sheet(1).waitFor()
}

describe('Zuschnitt', () => {
  it('lists the stack whose cuts are uncertain', async () => {
    await page.evaluate(() => {
      window.location.hash = '/zuschnitt'
    })
    await page.getByRole('heading', { name: 'Bitte ansehen' }).waitFor()
    const card = page.getByRole('button', { name: /scan-fax-stapel\.tif/ })
    expect(await card.textContent()).toContain('3 Seiten · 1 Dokument')
    await expectAccessible(page)
  })

  it('shows pages, cuts and doubts, in both themes accessible', async () => {
    await openStack()
    await page.getByText('Bitte die Schnitte prüfen').waitFor()
    expect(await gap(1).getAttribute('aria-pressed')).toBe('false')
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      await expectAccessible(page)
    }
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it('looks at a page in large and comes back to it', async () => {
    await sheet(2).focus()
    await page.keyboard.press('Space')
    const dialog = page.getByRole('dialog', { name: 'Seite 2 von 3' })
    await dialog.waitFor()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('dialog', { name: 'Seite 3 von 3' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => sheet(2).evaluate((button) => button === document.activeElement), SOON).toBe(true)
  })

  it('cuts and joins by keyboard alone, and steps back', async () => {
    await sheet(2).focus()
    await page.keyboard.press('s')
    expect(await gap(1).getAttribute('aria-pressed')).toBe('true')
    await page.getByText('Bisher 1 Dokument, künftig 2').waitFor()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Shift+ArrowRight')
    expect([await gap(1).getAttribute('aria-pressed'), await gap(2).getAttribute('aria-pressed')]).toEqual(['false', 'true'])
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('m')
    await page.getByText('Ein Dokument, wie bisher').waitFor()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    expect(await gap(1).getAttribute('aria-pressed')).toBe('true')
    await page.getByRole('button', { name: 'Änderungen verwerfen' }).click()
    await page.getByText('Ein Dokument, wie bisher').waitFor()
  })

  it('goes to the doubtful place by key', async () => {
    await sheet(3).focus()
    await page.keyboard.press('n')
    await expect.poll(() => gap(1).evaluate((button) => button === document.activeElement), SOON).toBe(true)
  })

  it('moves a cut by dragging', async () => {
    await gap(2).click()
    const [from, to] = await Promise.all([gap(2).boundingBox(), gap(1).boundingBox()])
    if (!from || !to) throw new Error('gaps cannot be seen')
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x + to.width, to.y + to.height / 2, { steps: 8 })
    await page.mouse.up()
    expect([await gap(1).getAttribute('aria-pressed'), await gap(2).getAttribute('aria-pressed')]).toEqual(['true', 'false'])
  })

  it('tells what the new documents would be', async () => {
    await expect.poll(() => page.getByText('Neu, voraussichtlich').count(), SOON).toBeGreaterThan(0)
  })

  it('takes the cuts over, goes to the first document, and takes them back', async () => {
    await apply().click()
    await expect.poll(() => page.evaluate(() => window.location.hash), SOON).toContain('/pruefen/')
    expect(await cuts()).toEqual(['1-1', '2-3'])
    await page.getByRole('button', { name: 'Rückgängig' }).click()
    await page.getByText('Bitte die Schnitte prüfen').waitFor()
    expect(await cuts()).toEqual(['1-3'])
  })

  it('leaves alone what is confirmed', async () => {
    await openStack()
    await gap(1).click()
    await apply().click()
    await expect.poll(cuts, SOON).toEqual(['1-1', '2-3'])
    const [stack] = await app.request('cutting.stacks', null)
    const first = `${stack?.sourceId}:1-1`
    await app.request('review.confirm', { ids: [first] })
    await openStack()
    await page.getByText('Diese Schreiben tragen ein Schloss').waitFor()
    expect(await gap(1).getAttribute('aria-disabled')).toBe('true')
    await gap(1).click({ force: true })
    expect(await gap(1).getAttribute('aria-pressed')).toBe('true')
    await gap(2).click()
    await page.getByText('Bisher 2 Dokumente, künftig 3').waitFor()
    await expect(app.request('cutting.apply', { sourceId: stack?.sourceId ?? '', firstPages: [1] })).rejects.toThrow('state-changed')
    await expectAccessible(page)
  })

  it('hands over only the pages of the new document', async () => {
    const handedOver = async () => (await readdir(app.deliveryFolder, { recursive: true, withFileTypes: true })).filter(({ name }) => name.endsWith('.tif'))
    const pageCounts = async () =>
      Promise.all((await handedOver()).map(async ({ parentPath, name }) => (await sharp(path.join(parentPath, name)).metadata()).pages ?? 1))
    await expect.poll(pageCounts, SOON).toContain(1)
  })

  it('wrote nothing to the console', () => {
    expect(app.consoleMessages().filter((line) => /^(error|pageerror|warning)/.test(line))).toEqual([])
  })
})

/** The fax of the samples without the head of its second page: that it begins a document of its own is then less plain. */
async function doubtfulStack(file: string): Promise<void> {
  const pages: Buffer[] = []
  for (const page of [0, 1, 2]) {
    const { data, info } = await sharp(FAX, { page }).greyscale().raw().toBuffer({ resolveWithObject: true })
    if (page === 1) data.fill(255, 0, Math.round(info.height * 0.2) * info.width * info.channels)
    pages.push(
      await sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels as 1 } })
        .png()
        .toBuffer(),
    )
  }
  await sharp(pages, { join: { animated: true } })
    .toColourspace('b-w')
    .withMetadata({ density: 204 })
    .tiff({ compression: 'deflate' })
    .toFile(file)
}
