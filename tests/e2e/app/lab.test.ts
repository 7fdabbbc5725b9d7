/** Reallabor: a labelled folder is read beside the inbox, reported, and the report saved on one page. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible } from './expect-accessible.ts'
import { launchApp, type TestApp } from './launch-app.ts'

let app: TestApp
let folder: string
beforeAll(async () => {
  app = await launchApp()
  folder = path.join(app.userData, '..', 'Testpost')
  const put = (sample: string, type: string) => {
    mkdirSync(path.join(folder, type), { recursive: true })
    copyFileSync(path.resolve('resources/samples', sample), path.join(folder, type, sample))
  }
  put('brief-ratenzahlung.docx', 'ratenzahlung')
  put('brief-widerspruch.pdf', 'widerspruch')
  put('kontoauszug-mit-kennwort.pdf', 'kontoauszug')
  await app.page.goto(`${app.page.url().split('#')[0]}#/reallabor`)
})
afterAll(() => app.close())

const choose = async (chosen: string) => {
  await app.answerDialog([chosen])
  await app.page.getByRole('button', { name: /Ordner wählen/ }).click()
}

it('explains the folder and says what is missing in one without answers', async () => {
  await app.page.getByRole('heading', { name: 'So muss der Ordner aussehen' }).waitFor()
  await choose(app.deliveryFolder)
  await app.page.getByRole('alert').filter({ hasText: 'Zu den Dateien im Ordner fehlen lesbare Antworten.' }).waitFor()
})

it('reads the folder and reports, without touching inbox and log', async () => {
  const logged = (await app.request('history.verify', null)).entries
  await choose(folder)
  const report = app.page.getByRole('article', { name: 'Bericht des Reallabors' })
  await report.waitFor({ timeout: 90_000 })
  await report.getByText('66,7 %').waitFor()
  expect(await report.getByRole('row').filter({ hasText: 'kontoauszug-mit-kennwort.pdf' }).count()).toBe(1)
  await expectAccessible(app.page)
  expect(await app.request('inbox.rows', null)).toEqual([])
  expect((await app.request('history.verify', null)).entries).toBe(logged)
})

it('reckons anew under other assumptions and refuses what is no number', async () => {
  const byHand = app.page.getByLabel('Minuten je Dokument von Hand')
  await byHand.fill('10')
  await app.page.getByText('Annahme: 10,0 Minuten je Dokument von Hand').waitFor()
  await byHand.fill('zehn')
  await app.page.getByText('Bitte eine Zahl von 0 bis 120.').waitFor()
  await byHand.fill('4')
})

it('saves the report as PDF', async () => {
  const file = path.join(app.userData, '..', 'Bericht.pdf')
  await app.answerDialog([file])
  await app.page.getByRole('button', { name: 'Als PDF speichern' }).click()
  await app.page.getByText(`Gespeichert: ${file}`).waitFor()
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  expect(app.consoleMessages()).toEqual([])
})
