/** Auswertung: figures, charts with a table each, and their export. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible } from './expect-accessible.ts'
import { launchApp, type TestApp } from './launch-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await launchApp()
})
afterAll(() => app.close())

const goTo = (view: string) => app.page.goto(`${app.page.url().split('#')[0]}#/${view}`)

it('says so before there is any mail', async () => {
  await goTo('auswertung')
  await app.page.getByRole('heading', { name: 'Keine Post in dieser Auswahl' }).waitFor()
  expect(await app.page.getByRole('button', { name: 'Excel (XLSX)' }).isDisabled()).toBe(true)
})

it('counts, draws and hides what could be traced to a person', async () => {
  const samples = ['brief-ratenzahlung.docx', 'brief-widerspruch.pdf', 'kontoauszug-mit-kennwort.pdf']
  await app.drop(
    'body',
    samples.map((name) => path.resolve('resources/samples', name)),
  )
  await expect.poll(async () => (await app.request('inbox.rows', null)).length, { timeout: 90_000 }).toBe(samples.length)
  const confirmed = (await app.request('inbox.rows', null)).filter(({ state }) => state === 'proposed').slice(0, 1)
  await app.request('review.confirm', { ids: confirmed.map(({ id }) => id) })

  await app.page.getByText('1 von 1, mit 95 % Gewissheit').first().waitFor()
  await app.page.getByText('Diese Zahlen bleiben verborgen').waitFor()
  await app.page
    .getByRole('cell', { name: 'Die Datei ist mit einem Kennwort geschützt' })
    .or(app.page.getByText('Die Datei ist mit einem Kennwort geschützt'))
    .first()
    .waitFor()
  expect(await app.page.locator('svg.recharts-surface').count()).toBeGreaterThanOrEqual(2)

  await app.page.getByText('Als Tabelle').nth(1).click()
  await app.page.getByRole('rowheader', { name: 'Widerspruch', exact: true }).waitFor()
  for (const theme of ['light', 'dark']) {
    await app.page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
    await expectAccessible(app.page)
  }
})

it('exports the figures without an account', async () => {
  const file = path.join(app.userData, '..', 'Auswertung.csv')
  await app.answerDialog([file])
  await app.page.getByRole('button', { name: 'CSV für Excel' }).click()
  await app.page.getByText(`Gespeichert: ${file}`).waitFor()
  expect(readFileSync(file, 'utf8')).toContain('Dokumente;3\r\n')
})

it('draws within the content security policy', () => {
  expect(app.consoleMessages()).toEqual([])
})
