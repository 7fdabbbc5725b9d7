/** Four letters come in; a person finds them again by words, spellings, numbers and days, and opens one. */
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { expectAccessible } from './expect-accessible.ts'
import { launchApp, type TestApp } from './launch-app.ts'

const LETTERS = ['brief-widerspruch.pdf', 'rechnung-pflegedienst.pdf', 'antrag-wohngeld.pdf', 'brief-ratenzahlung.docx'].map((name) =>
  path.resolve('resources/samples', name),
)

/** For what a busy machine takes its time for. */
const SOON = { timeout: 60_000 }

let app: TestApp
let page: Page

beforeAll(async () => {
  app = await launchApp()
  await app.request('inbox.add', { paths: LETTERS })
  await vi.waitFor(async () => expect(await app.request('inbox.rows', null)).toHaveLength(LETTERS.length), { timeout: 120_000, interval: 250 })
  page = app.page
})
afterAll(() => app.close())

const field = () => page.getByRole('textbox', { name: 'Texte und Werte durchsuchen' })
const results = () => page.getByRole('list', { name: 'Treffer' }).getByRole('button')
const isFocused = (element: Locator) => element.evaluate((node) => node === document.activeElement)
const files = async () =>
  (await results().allTextContents()).map((text) => LETTERS.map((letter) => path.basename(letter)).find((name) => text.includes(name))).toSorted()
const choose = async (label: string, entry: string) => {
  await page.getByRole('combobox', { name: label, exact: true }).fill(entry)
  await page.getByRole('option', { name: entry, exact: true }).click()
}

beforeEach(async () => {
  await page.evaluate(() => {
    window.location.hash = '/suche'
  })
  await field().waitFor()
  const reset = page.getByRole('button', { name: 'Eingrenzung aufheben' })
  if (await reset.isEnabled()) await reset.click()
  await field().fill('')
})

describe('Suche', () => {
  it('begins in the field', async () => {
    await page.reload()
    await expect.poll(() => isFocused(field()), SOON).toBe(true)
    await expectAccessible(page)
  })

  it.each([
    ['a word', 'Körperpflege', ['rechnung-pflegedienst.pdf']],
    ['an umlaut written out', 'Koerperpflege', ['rechnung-pflegedienst.pdf']],
    ['capitals and ss for ß', 'UFERSTRASSE', ['rechnung-pflegedienst.pdf']],
    ['a phrase', '"aufschiebende Wirkung hat"', ['brief-widerspruch.pdf']],
    ['the beginning of a word', 'Bruttoeink*', ['antrag-wohngeld.pdf']],
    ['an IBAN as printed', 'DE13 5209 0012 0600 4173 95', ['antrag-wohngeld.pdf']],
    ['an IBAN without blanks', 'DE13520900120600417395', ['antrag-wohngeld.pdf']],
  ])('finds %s', async (_, text, expected) => {
    await field().fill(text)
    await expect.poll(files, SOON).toEqual(expected)
  })

  it('finds no phrase in another order, and says what helps', async () => {
    await field().fill('"Wirkung aufschiebende hat"')
    await page.getByRole('heading', { name: 'Nichts gefunden' }).waitFor()
    await expectAccessible(page)
  })

  it('marks the hits in the spelling of the letter', async () => {
    await field().fill('koerperpflege')
    await expect.poll(() => page.locator('mark').allTextContents(), SOON).toEqual(['Körperpflege'])
  })

  it('narrows down by field, type and day', async () => {
    await choose('Feld', 'IBAN')
    await page.getByRole('textbox', { name: 'Wert im Feld' }).fill('de13 5209')
    await expect.poll(files, SOON).toEqual(['antrag-wohngeld.pdf'])
    await page.getByRole('button', { name: 'Eingrenzung aufheben' }).click()
    await choose('Art', 'Widerspruch')
    await expect.poll(files, SOON).toEqual(['brief-widerspruch.pdf'])
    await page.getByRole('button', { name: 'Eingrenzung aufheben' }).click()
    await page.getByLabel('Schreiben vom').fill('2026-11-23')
    await page.getByLabel('bis', { exact: true }).fill('2026-11-24')
    await expect.poll(files, SOON).toContain('brief-widerspruch.pdf')
    expect(await files()).not.toContain('rechnung-pflegedienst.pdf')
    await page.getByLabel('bis', { exact: true }).fill('2026-11-20')
    await page.getByText('liegt vor dem Anfang').waitFor()
  })

  it('opens a result by keyboard alone, and remembers the search until the end of the program', async () => {
    await field().fill('Landkreis')
    await expect.poll(async () => (await files()).length, SOON).toBeGreaterThan(1)
    await field().press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => isFocused(results().nth(1)), SOON).toBe(true)
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      await expectAccessible(page)
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => isFocused(field()), SOON).toBe(true)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => window.location.hash), SOON).toContain('/pruefen/')
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(() => page.evaluate(() => window.location.hash), SOON).toBe('#/suche')
    expect(await field().inputValue()).toBe('Landkreis')
    await field().fill('')
    await page.getByRole('button', { name: 'Landkreis' }).click()
    expect(await field().inputValue()).toBe('Landkreis')
    await page.reload()
    expect(await field().inputValue()).toBe('')
    expect(await page.getByRole('heading', { name: 'Zuletzt gesucht' }).count()).toBe(0)
  })

  it('wrote nothing to the console', () => {
    expect(app.consoleMessages().filter((line) => /^(error|pageerror|warning)/.test(line))).toEqual([])
  })
})
