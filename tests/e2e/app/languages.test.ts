/** Both languages: no text is missing or empty, and no text of the German catalogue stands in an English view (nor the other way round). */
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { CATALOGUES } from '../../../electron/shared/messages/catalogue.ts'
import type { Language } from '../../../electron/shared/messages/language.ts'
import { VIEWS } from '../../../renderer/lib/navigation.ts'
import { launchApp, type TestApp } from './launch-app.ts'

const SAMPLE = path.resolve('resources/samples/brief-sozialgericht.pdf')

it('leaves the same few texts empty in both languages', () => {
  const empty = (language: Language) =>
    textsOf(CATALOGUES[language].window)
      .filter(({ text }) => text.trim() === '')
      .map(({ place }) => place)
  expect(empty('en')).toEqual(empty('de'))
})

describe.each([
  ['en', 'de'],
  ['de', 'en'],
] as const)('window in %s', (shown, other) => {
  let app: TestApp
  let page: Page
  const foreign = onlyIn(other, shown)
  beforeAll(async () => {
    app = await launchApp({ preferences: { language: shown } })
    page = app.page
    await page.getByRole('navigation').first().waitFor()
    await app.drop('body', [SAMPLE])
    await vi.waitUntil(async () => (await app.request('inbox.jobs', null)).done === 1, { timeout: 200_000, interval: 500 })
  })
  afterAll(() => app.close())

  it.each(VIEWS)(`%s says nothing in ${other}`, async (view) => {
    await page.evaluate((target) => {
      window.location.hash = `/${target}`
    }, view)
    await page.locator('main h1').first().waitFor()
    const seen = await textsShown(page)
    expect(seen).not.toContain(CATALOGUES[shown].window.frame.crash.title)
    expect(seen.length).toBeGreaterThan(10)
    expect(seen.filter((text) => foreign.has(text))).toEqual([])
    expect(seen.filter((text) => /undefined|null|NaN|\[object/.test(text))).toEqual([])
  })

  it('names the language for screen readers', async () => {
    expect(await page.locator('html').getAttribute('lang')).toBe(shown)
  })
})

/** Text nodes, names for screen readers and hints, as they are. What documents say is marked with its own language and left out. */
function textsShown(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const ofDocument = (node: Node | null) => node?.parentElement?.closest('body [lang]') !== null
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (!ofDocument(node)) found.push(node.textContent ?? '')
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '')
    }
    return found.map((text) => text.trim()).filter((text) => text !== '')
  })
}

/** Texts that only the one language has. Functions are left out: their results depend on what they are given. */
function onlyIn(language: Language, besides: Language): ReadonlySet<string> {
  const common = new Set(textsOf(CATALOGUES[besides].window).map(({ text }) => text))
  return new Set(
    textsOf(CATALOGUES[language].window)
      .map(({ text }) => text)
      .filter((text) => !common.has(text)),
  )
}

function textsOf(part: unknown, place = ''): { readonly place: string; readonly text: string }[] {
  if (typeof part === 'string') return [{ place, text: part }]
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => textsOf(value, place === '' ? key : `${place}.${key}`))
}
