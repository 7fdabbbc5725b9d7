/** The main path without a mouse, and how many keys and milliseconds it takes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { expectAccessible } from './expect-accessible.ts'
import { launchApp, type TestApp } from './launch-app.ts'
import { openReview, takeIn } from './take-in.ts'

const DOCUMENTS = 20
/** Invented people. */
const NAMES = ['Anna Koch', 'Berta Vogel', 'Cem Yildiz', 'Dora Lang', 'Emil Sturm']

let app: TestApp
let folder: string
let strokes = 0

async function press(key: string): Promise<void> {
  strokes++
  await app.page.keyboard.press(key)
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'letters-'))
  app = await launchApp()
  await app.page.setViewportSize({ width: 1440, height: 900 })
  const letters = Array.from({ length: DOCUMENTS - 3 }, (_, i) => {
    const file = path.join(folder, `kontoauszug-${i + 1}.txt`)
    writeFileSync(file, letter(i))
    return file
  })
  await takeIn(app, [...letters, 'brief-widerspruch.pdf', 'antrag-weiterbewilligung.pdf', 'rechnung-zugferd.pdf'])
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

it('confirms 20 documents in under 60 key strokes, with a correction among them', async () => {
  const { page } = app
  expect((await app.request('review.queue', null)).length).toBe(DOCUMENTS)
  await page.evaluate(() => {
    window.location.hash = '/pruefen'
  })
  strokes = 0
  await page.getByRole('heading', { level: 1 }).waitFor()
  // One letter is for another desk than proposed.
  await press('d')
  for (const key of 'poststelle') await press(key)
  await press('Enter')
  await page.getByText('Von Ihnen gewählt').waitFor()
  const shown = () => page.evaluate(() => window.location.hash)
  for (let left = DOCUMENTS; left > 0; left--) {
    await page.getByRole('button', { name: /^Bestätigen/ }).waitFor()
    const before = await shown()
    await press('Enter')
    if (left > 1) await vi.waitFor(async () => expect(await shown()).not.toBe(before), { timeout: 20_000, interval: 20 })
  }
  await page.getByText('Alles erledigt').waitFor()
  await expectAccessible(page)
  await vi.waitFor(async () => expect((await app.request('inbox.counts', null)).states.delivered).toBe(DOCUMENTS), { timeout: 60_000, interval: 200 })
  expect(strokes).toBeLessThan(60)
  process.stdout.write(`${DOCUMENTS} documents confirmed with ${strokes} key strokes\n`)
})

it('measures how long a document takes to open', async () => {
  const times = await app.page.evaluate(() => performance.getEntriesByName('review-open').map(({ duration }) => Math.round(duration)))
  expect(times.length).toBeGreaterThan(DOCUMENTS / 2)
  const sorted = times.toSorted((a, b) => a - b)
  process.stdout.write(`a document opens in ${sorted[Math.floor(sorted.length / 2)]} ms (median), ${sorted.at(-1)} ms (slowest of ${sorted.length})\n`)
})

it('reaches every field, the page and the buttons with Tab, and helps with «?»', async () => {
  const { page } = app
  const row = (await app.request('inbox.rows', null)).find(({ name }) => name.includes('weiterbewilligung'))
  await openReview(app, row)
  const reached = new Set<string>()
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => document.activeElement?.getAttribute('data-focus') ?? document.activeElement?.getAttribute('aria-label') ?? '')
    reached.add(name)
  }
  expect([...reached]).toEqual(expect.arrayContaining(['field:person.name', 'field:document.date', 'Seiten', 'Vergrößern', 'Ansicht drehen']))
  await page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined))
  await page.keyboard.press('?')
  const help = page.getByRole('dialog')
  for (const text of ['Bestätigen und weiter', 'Nächstes Dokument', 'Rückgängig', 'Ansicht drehen', 'Angaben bearbeiten'])
    await help.getByText(text, { exact: true }).waitFor()
  await page.keyboard.press('Escape')
})

function letter(i: number): string {
  const name = NAMES[i % NAMES.length] as string
  return [
    `Kontoauszug Nr. ${i + 1}/2026`,
    'Sparkasse Musterkreis, 64646 Heppenheim',
    `Kontoinhaber: ${name}`,
    'IBAN: DE02 1203 0000 0000 2020 51',
    `Datum: ${String((i % 27) + 1).padStart(2, '0')}.10.2026`,
    `Alter Kontostand: ${100 + i},00 €`,
    `Lastschrift Stadtwerke: -${20 + i},50 €`,
    `Neuer Kontostand: ${79 + i},50 €`,
  ].join('\n')
}
