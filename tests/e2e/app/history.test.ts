/** Verlauf und Protokoll: what happened to a document is told, filtered, checked and exported. */
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

const rows = () => app.page.getByRole('table', { name: 'Einträge, die neuesten zuerst' }).getByRole('row')

it('tells what happened, newest first, of the whole program and of one document', async () => {
  await app.drop('body', [path.resolve('resources/samples/brief-ratenzahlung.docx')])
  await expect.poll(async () => (await app.request('inbox.rows', null)).length, { timeout: 60_000 }).toBe(1)
  const [document] = await app.request('inbox.rows', null)
  await app.request('review.confirm', { ids: [document?.id ?? ''] })
  await app.page.goto(`${app.page.url().split('#')[0]}#/verlauf`)

  await rows().filter({ hasText: 'Übergeben an „Kreiskasse“.' }).waitFor()
  expect(await rows().filter({ hasText: 'Vorgeschlagen: Antrag auf Stundung / Ratenzahlung / Erlass' }).count()).toBe(1)
  await rows()
    .filter({ hasText: 'Vorgeschlagen' })
    .getByRole('button', { name: /Einzelheiten/ })
    .click()
  await app.page.getByText('Programm und Modelle').waitFor()
  await expectAccessible(app.page)

  await rows().filter({ hasText: 'Bestätigt.' }).getByRole('button', { name: 'brief-ratenzahlung.docx' }).click()
  await app.page.getByRole('heading', { name: 'Verlauf von brief-ratenzahlung.docx' }).waitFor()
  await expect
    .poll(() =>
      rows()
        .filter({ has: app.page.locator('time') })
        .count(),
    )
    .toBe(3) // proposed, confirmed, delivered
  expect(await rows().filter({ hasText: 'Einstellungen geändert' }).count()).toBe(0)
})

it('finds by action and says so where nothing fits', async () => {
  await app.page.getByRole('button', { name: 'Ganzes Protokoll' }).click()
  await app.page.getByLabel('Vorgang').selectOption({ label: 'Neu getrennt' })
  await app.page.getByRole('heading', { name: 'Kein Eintrag passt' }).waitFor()
  await app.page.getByRole('main').getByRole('button', { name: 'Alles zeigen' }).last().click()
  await rows().filter({ hasText: 'Bestätigt.' }).waitFor()
})

it('proves that the log is without gaps', async () => {
  await app.page.getByRole('button', { name: 'Protokoll prüfen' }).click()
  await app.page.getByRole('alert').filter({ hasText: 'Das Protokoll ist lückenlos' }).waitFor()
  await app.page.keyboard.press('Escape')
})

it('exports the selection, and logs the export itself', async () => {
  const file = path.join(app.userData, '..', 'Protokoll.csv')
  await app.page.getByLabel('Format').selectOption('csv')
  await app.answerDialog([file])
  await app.page.getByRole('button', { name: 'Ausgeben' }).click()
  await rows()
    .filter({ hasText: /Protokoll mit \d+ Einträgen als Datei ausgegeben/ })
    .waitFor()
  expect(readFileSync(file, 'utf8')).toMatch(/^\uFEFFNr\.;Zeit;Konto;Vorgang;Dokument;Was geschah;Prüfsumme\r\n/)
  expect(app.consoleMessages()).toEqual([])
})
