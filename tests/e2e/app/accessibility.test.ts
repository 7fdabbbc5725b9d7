/**
 * Every view in both themes and both languages without a violation of WCAG 2.2 AA (axe), with an empty store and with read documents, and at the
 * width of 320 CSS pixels that 1280 pixels have at 400 % (1.4.10). Leaves pictures of all of them in <build>/shots.
 */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { CATALOGUES } from '../../../electron/shared/messages/catalogue.ts'
import { ABOUT_DE } from '../../../electron/shared/messages/window/about.de.ts'
import { PREFERENCE_SECTIONS } from '../../../renderer/features/preferences/sections.ts'
import { VIEWS, type View } from '../../../renderer/lib/navigation.ts'
import { expectAccessible } from './expect-accessible.ts'
import { launchApp, type TestApp } from './launch-app.ts'

const SHOTS = path.resolve(process.env['POSTLOTSE_BUILD'] ?? 'out', 'shots')
const SAMPLES = ['brief-sozialgericht.pdf', 'antrag-wohngeld.pdf', 'rechnung-pflegedienst.pdf', 'kontoauszug-mit-kennwort.pdf'].map((name) =>
  path.resolve('resources/samples', name),
)
const LANGUAGES = ['de', 'en'] as const
const THEMES = ['light', 'dark'] as const
/** Pages and tables of data may scroll both ways (1.4.10 allows it for what needs two dimensions). */
const TWO_DIMENSIONAL: ReadonlySet<View> = new Set(['posteingang', 'pruefen', 'zuschnitt'])

describe('accessibility', () => {
  let app: TestApp
  let page: Page
  beforeAll(async () => {
    await mkdir(SHOTS, { recursive: true })
    app = await launchApp()
    page = app.page
    await page.setViewportSize({ width: 1366, height: 768 })
  })
  afterAll(() => app.close())

  describe('with an empty store', () => {
    it.each(VIEWS)('%s', async (view) => {
      await open(page, view)
      await expectAccessible(page)
      await page.screenshot({ path: path.join(SHOTS, `${view}-empty.png`) })
    })
  })

  it('the help with all keys, in the dark', async () => {
    await app.request('preferences.save', { theme: 'dark' })
    await page.keyboard.press('F1')
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page)
    await page.screenshot({ path: path.join(SHOTS, 'shortcuts.png') })
    await page.keyboard.press('Escape')
  })

  describe('with documents', () => {
    beforeAll(async () => {
      await app.drop('body', SAMPLES)
      await vi.waitUntil(async () => (await app.request('inbox.jobs', null)).done === SAMPLES.length, { timeout: 200_000, interval: 500 })
    })
    const looks = LANGUAGES.flatMap((language) => THEMES.map((theme) => ({ language, theme })))
    describe.each(looks)('in $language, $theme', ({ language, theme }) => {
      beforeAll(async () => {
        await app.request('preferences.save', { language, theme })
        await page.locator(`html[lang="${language}"][data-theme="${theme}"]`).waitFor()
      })
      it.each(VIEWS)('%s', async (view) => {
        await open(page, view)
        await page.screenshot({ path: path.join(SHOTS, `${view}-${language}-${theme}.png`) })
        await expectAccessible(page)
      })
    })
  })

  describe('parts that are opened', () => {
    beforeAll(async () => {
      await app.request('preferences.save', { language: 'de', theme: 'light' })
      await page.locator('html[lang="de"][data-theme="light"]').waitFor()
    })
    it.each(PREFERENCE_SECTIONS)('settings: %s', async (id) => {
      await open(page, 'einstellungen', id)
      await page.screenshot({ path: path.join(SHOTS, `einstellungen-${id}.png`) })
      await expectAccessible(page)
    })
    it('the list of all types in the review', async () => {
      await open(page, 'pruefen')
      await page.getByRole('combobox').first().click()
      await page.getByRole('option').first().waitFor()
      await page.screenshot({ path: path.join(SHOTS, 'pruefen-types.png') })
      await expectAccessible(page)
    })
    it.each(['licences', 'log'] as const)('about: %s', async (tab) => {
      await open(page, 'ueber')
      await page.getByRole('tab', { name: ABOUT_DE.tabs[tab] }).click()
      await page.screenshot({ path: path.join(SHOTS, `ueber-${tab}.png`) })
      await expectAccessible(page)
    })
  })

  describe('narrow, with large letters', () => {
    beforeAll(async () => {
      await app.request('preferences.save', { language: 'de', theme: 'light', textSize: 200 })
      await page.setViewportSize({ width: 640, height: 720 })
    })
    it.each(VIEWS)('%s needs no scrolling in two directions', async (view) => {
      await open(page, view)
      await page.screenshot({ path: path.join(SHOTS, `${view}-narrow.png`) })
      const overflow = await page.evaluate(() => {
        const main = document.querySelector('main')
        return { window: document.documentElement.scrollWidth - window.innerWidth, main: (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0) }
      })
      expect(overflow.window).toBeLessThanOrEqual(0)
      if (!TWO_DIMENSIONAL.has(view)) expect(overflow.main).toBeLessThanOrEqual(0)
      await expectAccessible(page)
    })
  })

  it('leaves no error in the console', () => {
    expect(app.consoleMessages().filter((line) => /^(error|pageerror)/.test(line))).toEqual([])
  })
})

async function open(page: Page, view: View, id?: string): Promise<void> {
  await page.evaluate(
    (place) => {
      window.location.hash = `/${place}`
    },
    id === undefined ? view : `${view}/${id}`,
  )
  await page.locator('main h1').first().waitFor()
  expect(await page.getByRole('heading', { name: CATALOGUES.de.window.frame.crash.title }).count()).toBe(0)
  expect(await page.getByRole('heading', { name: CATALOGUES.en.window.frame.crash.title }).count()).toBe(0)
  await page.getByRole('status').filter({ hasText: '…' }).waitFor({ state: 'detached' })
}
