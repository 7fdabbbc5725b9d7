/** From the very first start to the day on which something is wrong: the passphrase, the lost account, the damaged database. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { expectAccessible } from './expect-accessible.ts'
import { launchApp, type TestApp } from './launch-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await launchApp({ firstRun: true })
})
afterEach(() => app.close())

const file = (name: string) => path.join(app.userData, name)
const heading = (name: string) => app.page.getByRole('heading', { level: 1, name })
const shownPassphrase = async () => (await app.page.getByRole('figure', { name: 'Wiederherstellungs-Passphrase' }).locator('code').textContent()) ?? ''
const wrong = () => app.page.getByRole('alert').getByText('Die Passphrase passt nicht zu diesem Datenbestand.')
const inbox = () => app.page.getByRole('navigation', { name: 'Hauptnavigation' })

/** The first start as a clerk goes through it; returns the passphrase. */
async function acknowledge(): Promise<string> {
  const passphrase = await shownPassphrase()
  await app.page.getByRole('checkbox', { name: 'Ich habe die Passphrase sicher notiert' }).check()
  await app.page.getByRole('button', { name: 'Weiter' }).click()
  await inbox().waitFor()
  return passphrase
}

/** As after a move to another account: its key service made nothing of this. */
function loseAccountKey(): void {
  const keyFile = JSON.parse(readFileSync(file('key.json'), 'utf8')) as { account: string }
  writeFileSync(file('key.json'), JSON.stringify({ ...keyFile, account: Buffer.alloc(80, 1).toString('base64') }))
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Wiederherstellungs-Passphrase' }).fill(passphrase)
  await page.keyboard.press('Enter')
}

it('shows the passphrase once, and goes on only when it is noted', async () => {
  await heading('Willkommen bei Postlotse').waitFor()
  expect(await shownPassphrase()).toMatch(/^([A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}$/)
  expect(await app.page.getByRole('button', { name: 'Weiter' }).isDisabled()).toBe(true)
  expect([existsSync(file('key.json')), existsSync(file('postlotse.db'))]).toEqual([false, false])
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme })
    await expectAccessible(app.page)
  }
  await acknowledge()
  expect(readFileSync(file('postlotse.db')).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
  await app.restart()
  await inbox().waitFor()
  expect(await heading('Willkommen bei Postlotse').count()).toBe(0)
  expect(app.consoleMessages().filter((line) => /error/i.test(line))).toEqual([])
})

it('shows a fresh passphrase if the program ended before it was noted; the noted one is the one that counts', async () => {
  await heading('Willkommen bei Postlotse').waitFor()
  const first = await shownPassphrase()
  await app.kill()
  await app.restart()
  const second = await acknowledge()
  expect(second).not.toBe(first)
  loseAccountKey()
  await app.restart()
  await unlock(app.page, first)
  await wrong().waitFor()
  await unlock(app.page, second)
  await inbox().waitFor()
})

it('prints the passphrase in dark letters, with what to do with it, in both themes', async () => {
  const code = app.page.getByRole('figure').locator('code')
  await code.waitFor()
  const printed = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ media: 'print', colorScheme })
    expect(await app.page.getByText('Bitte getrennt vom Gerät aufbewahren').isVisible()).toBe(true)
    expect(await app.page.getByRole('button').count()).toBe(0)
    printed.push(await code.evaluate((element) => getComputedStyle(element).color))
  }
  expect(new Set(printed)).toEqual(new Set(['rgb(27, 31, 36)']))
})

it('goes through the first start by keyboard alone', async () => {
  await heading('Willkommen bei Postlotse').waitFor()
  await app.page.getByRole('checkbox').focus()
  await app.page.keyboard.press('Space')
  await app.page.keyboard.press('Tab')
  await app.page.keyboard.press('Enter')
  await inbox().waitFor()
})

it('opens with the passphrase where the account lost the key, and by itself from then on', async () => {
  const passphrase = await acknowledge()
  await app.request('preferences.save', { undoSeconds: 77 })
  loseAccountKey()
  await app.restart()
  await heading('Datenbestand öffnen').waitFor()
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme })
    await expectAccessible(app.page)
  }
  await unlock(app.page, 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF')
  await wrong().waitFor()
  await expectAccessible(app.page)
  await unlock(app.page, ` ${passphrase.toLowerCase().replaceAll('-', ' ')} `)
  await inbox().waitFor()
  expect((await app.request('preferences.get', null)).preferences.undoSeconds).toBe(77)
  await app.restart()
  await inbox().waitFor()
})

it('says that the database is damaged, deletes nothing, and opens it once it is back', async () => {
  await acknowledge()
  await app.kill()
  const whole = readFileSync(file('postlotse.db'))
  rmSync(file('postlotse.db-wal'), { force: true })
  const damaged = Buffer.alloc(whole.length, 'damaged')
  writeFileSync(file('postlotse.db'), damaged)
  await app.restart()
  await app.page.getByText('Der Datenbestand ist beschädigt und wurde nicht geöffnet. Es wurde nichts gelöscht.').waitFor()
  await expectAccessible(app.page)
  expect(readFileSync(file('postlotse.db')).equals(damaged)).toBe(true)
  await app.page.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  expect(await app.request('startup.state', null)).toMatchObject({ kind: 'failed', code: 'store-damaged' }) // waits for the try before
  writeFileSync(file('postlotse.db'), whole)
  await app.page.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await inbox().waitFor()
})

it('begins nothing anew where the key file is missing', async () => {
  await acknowledge()
  await app.kill()
  rmSync(file('key.json'))
  await app.restart()
  await app.page.getByText('Vom Datenbestand fehlt ein Teil').waitFor()
  expect([existsSync(file('key.json')), existsSync(file('postlotse.db'))]).toEqual([false, true])
})
