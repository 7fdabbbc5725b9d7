/**
 * The list with 10,000 documents: only what is seen exists in the page, and keys, filters and sorting reach every row. The figures of the run
 * (time to the first paint, frames while scrolling, memory) are printed; what they are on a given machine is not for a test to say.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exampleDocument } from '../../fixtures/workplace/example-document.ts'
import { launchApp, type TestApp } from './launch-app.ts'
import { seedStore } from './seed-store.ts'

const COUNT = 10_000
/** More than any screen shows: the visible rows, those kept ahead, and the active one. */
const MOST_ROWS = 120
const DESKS = ['widerspruchsstelle', 'wohngeld', 'kreiskasse', 'jc-leistung-1', 'jc-leistung-2', 'poststelle']
const TYPES = ['widerspruch', 'wohngeld-antrag', 'rechnung', 'mahnung', 'mietbescheinigung']

let folder: string
let app: TestApp
let session: CDPSession
const figures: Record<string, string> = {}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'postlotse-many-'))
  const userData = path.join(folder, 'data')
  const passphrase = await seedStore(userData, (store) => store.documents.add(Array.from({ length: COUNT }, (_, i) => documentNumber(i))))
  app = await launchApp({ userData, firstRun: true })
  await app.request('startup.unlock', { passphrase })
  await app.request('preferences.save', { deliveryFolder: app.deliveryFolder })
  session = await app.page.context().newCDPSession(app.page)
})
afterAll(async () => {
  process.stdout.write(`10,000 documents: ${JSON.stringify(figures)}\n`)
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

function documentNumber(i: number) {
  const at = <T>(values: readonly T[]) => values[i % values.length] as T
  const month = String((i % 12) + 1).padStart(2, '0')
  const day = String((i % 28) + 1).padStart(2, '0')
  return exampleDocument({
    id: `dokument-${i}`,
    sourceId: `datei-${i}`,
    text: '',
    arrivedAt: new Date(Date.UTC(2026, 2, 2, 6, 0, i)).toISOString(),
    line: {
      source: { path: `/post/Scan ${i}.pdf`, sha256: 'a1'.repeat(32), pages: [1, 2] },
      status: i % 4 === 0 ? 'review' : 'proposed',
      urgency: i % 97 === 0 ? 'immediate' : 'normal',
      type: { id: at(TYPES), confidence: 0.5 + (i % 50) / 100, alternatives: [], evidence: [] },
      route: { desk: at(DESKS), rule: 'Beispiel' },
      fields: [{ name: 'person.name', value: `Beispiel ${i}, Erika`, confidence: 0.9, method: 'rule' }],
      deadlines: i % 3 === 0 ? [{ kind: 'widerspruchsfrist', date: `2027-${month}-${day}`, basis: '§ 84 Abs. 1 SGG', assumptions: [] }] : [],
    },
  })
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Dokumente' })
/** What the line above the list says. */
const counted = (text: string) => app.page.getByRole('status').filter({ hasText: new RegExp(`^${text}$`) })
const drawnRows = (page: Page) => grid(page).locator('tbody tr[data-index]').count()

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds of processor time; `dur`: on the clock, which other programs lengthen. */
  readonly tdur?: number
  readonly dur?: number
  readonly args?: { readonly name?: string }
}

/** Milliseconds of processor time of the window's tasks that ran while `work` did, longest first, by Chromium's own trace. */
async function longestTasks(work: () => Promise<void>): Promise<number[]> {
  const browser = app.page.context().browser()
  if (!browser) return []
  await browser.startTracing(app.page, { categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] })
  await work()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const main = traceEvents.find((event) => event.name === 'thread_name' && event.args?.name === 'CrRendererMain')
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && event.tid === main?.tid && event.pid === main?.pid)
  return tasks.map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000).sort((a, b) => b - a)
}

it('paints the list from the first answer on, with a bounded number of rows', async () => {
  const { page } = app
  await page.reload()
  await grid(page).locator('tbody tr[data-index]').first().waitFor()
  const times = await page.evaluate(async () => {
    const start = performance.now()
    const reply = await window.postlotse.request('inbox.rows', null)
    return { answer: performance.now() - start, rows: reply.ok ? reply.value.length : 0 }
  })
  figures['answer of 10,000 rows'] = `${Math.round(times.answer)} ms`
  expect(times.rows).toBe(COUNT)
  expect(await grid(page).getAttribute('aria-rowcount')).toBe(String(COUNT + 1))
  expect(await drawnRows(page)).toBeLessThan(MOST_ROWS)
  await counted(`${COUNT} Dokumente`).waitFor()
})

it('comes back from another view without loading anything, and paints at once', async () => {
  const { page } = app
  await page.goto(new URL('#/ueber', page.url()).href)
  await page.getByRole('heading', { level: 1, name: 'Über Postlotse' }).waitFor()
  const painted = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now()
        const look = () => {
          if (document.querySelector('tbody tr[data-index]') === null) requestAnimationFrame(look)
          else requestAnimationFrame(() => resolve(performance.now() - start))
        }
        window.location.hash = '#/posteingang'
        look()
      }),
  )
  figures['first paint after data'] = `${Math.round(painted)} ms`
  expect(await drawnRows(page)).toBeLessThan(MOST_ROWS)
})

it('scrolls from top to bottom with a bounded number of rows', async () => {
  const { page } = app
  await grid(page).hover()
  let most = 0
  const tasks = await longestTasks(async () => {
    for (let i = 0; i < 60; i++) {
      await page.mouse.wheel(0, 900)
      await page.waitForTimeout(16)
      if (i % 10 === 0) most = Math.max(most, await drawnRows(page))
    }
  })
  figures['longest tasks while scrolling'] = tasks
    .slice(0, 3)
    .map((ms) => `${ms.toFixed(1)} ms`)
    .join(', ')
  figures['tasks over 50 ms while scrolling'] = String(tasks.filter((ms) => ms > 50).length)
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThan(MOST_ROWS)
})

it('reaches the last row and the first one by keyboard', async () => {
  const { page } = app
  await grid(page).locator('tbody tr[data-index]').first().click()
  await page.keyboard.press('End')
  await grid(page)
    .locator(`tr[data-index="${COUNT - 1}"]`)
    .waitFor()
  await page.keyboard.press('Home')
  await grid(page).locator('tr[data-index="0"]').waitFor()
  expect(await drawnRows(page)).toBeLessThan(MOST_ROWS)
})

it('filters, sorts and selects all of them', async () => {
  const { page } = app
  const words = page.getByRole('textbox', { name: 'Liste filtern' })
  const tasks = await longestTasks(async () => {
    await words.pressSequentially('Erika 4711')
    await counted('1 Dokument').waitFor()
    await words.fill('')
    await counted(`${COUNT} Dokumente`).waitFor()
    await grid(page).getByRole('columnheader', { name: 'Person' }).getByRole('button').click()
    await expect.poll(() => grid(page).locator('tr[data-index="0"] td:nth-child(4)').textContent()).toBe('Beispiel 0, Erika')
  })
  figures['longest tasks while filtering and sorting'] = tasks
    .slice(0, 3)
    .map((ms) => `${ms.toFixed(0)} ms`)
    .join(', ')
  await grid(page).locator('tr[data-index="0"]').click()
  await page.keyboard.press('Control+a')
  await page.getByText(`${COUNT} ausgewählt`).waitFor()
})

it('needs little memory', async () => {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  figures['heap of the renderer'] = `${Math.round(usedSize / 1e6)} MB`
  expect(usedSize).toBeGreaterThan(0)
  expect(app.consoleMessages()).toEqual([])
})
