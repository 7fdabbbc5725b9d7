/** Lernen: an exercise by keyboard alone, its explanation, and the answers deleted again. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible } from './expect-accessible.ts'
import { launchApp, type TestApp } from './launch-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await launchApp()
  await app.page.goto(`${app.page.url().split('#')[0]}#/lernen`)
})
afterAll(() => app.close())

it('shows twenty exercises and whose the answers are', async () => {
  await app.page.getByText('0 von 20 Schreiben beantwortet').waitFor()
  await app.page.getByText('niemandem gezeigt').waitFor()
  await expectAccessible(app.page)
})

it('takes an answer by keyboard, says at once what is right and why, and what the machine says', async () => {
  const { keyboard } = app.page
  await app.page.getByRole('button', { name: 'Beginnen' }).press('Enter')
  await app.page.getByRole('img', { name: 'Das Schreiben' }).waitFor()
  await keyboard.press('a')
  await keyboard.type('Widerspr')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.type('Kreiskasse')
  await keyboard.press('Enter')
  await keyboard.press('Control+Enter')
  await app.page.getByText('Bitte alle drei Fragen beantworten.').waitFor()
  await keyboard.press('Tab')
  await keyboard.press('ArrowDown') // from none to the second: soon
  await keyboard.press('Control+Enter')

  await app.page.getByRole('alert').filter({ hasText: '2 von 3 richtig' }).waitFor()
  await app.page.getByText('§ 84 Abs. 1 SGG').waitFor()
  await app.page.getByText(/Widerspruch, \d+\s% sicher/).waitFor({ timeout: 60_000 })
  await expectAccessible(app.page)
})

it('goes on to the next letter and remembers the answer', async () => {
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('heading', { name: 'Schreiben 2 von 20' }).waitFor()
  await app.page.getByRole('button', { name: 'Übung beenden' }).click()
  await app.page.getByText('0 von 1 ganz richtig').waitFor()
  await app.page.getByRole('button', { name: 'Das falsche wiederholen' }).waitFor()
  await app.page.reload()
  await app.page.getByText('1 von 20 Schreiben beantwortet').waitFor()
})

it('deletes the answers', async () => {
  await app.page.getByRole('button', { name: 'Meine Antworten löschen' }).click()
  await app.page.getByRole('button', { name: 'Löschen', exact: true }).click()
  await app.page.getByText('0 von 20 Schreiben beantwortet').waitFor()
  expect(app.consoleMessages()).toEqual([])
})
