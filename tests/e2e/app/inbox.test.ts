/** The clerk's list: order, filters, many at once with the way back, what cannot be read, and the whole of it by keyboard. */
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentState } from '../../../electron/shared/domain/mail-document.ts'
import { expectAccessible } from './expect-accessible.ts'
import { launchApp, type TestApp } from './launch-app.ts'

const sample = (name: string) => path.resolve('resources/samples', name)
const FILES = ['brief-widerspruch.pdf', 'brief-sozialgericht.pdf', 'antrag-wohngeld.pdf', 'rezept.pdf', 'kontoauszug-mit-kennwort.pdf', 'rechnung-zugferd.pdf']

let app: TestApp
beforeAll(async () => {
  app = await launchApp({ preferences: { undoSeconds: 3600 } })
  await app.request('inbox.add', { paths: FILES.map(sample) })
  for (let over = false; !over; ) {
    const { done, total } = await app.request('inbox.jobs', null)
    over = total === FILES.length && done === total
    await app.page.waitForTimeout(100)
  }
})
afterAll(() => app.close())

/** Everything open again, the inbox as it opens. */
beforeEach(async () => {
  const rows = await app.request('inbox.rows', null)
  const ids = (state: DocumentState) => rows.filter((row) => row.state === state).map(({ id }) => id)
  await app.request('review.unconfirm', { ids: ids('confirmed') })
  await app.request('inbox.reopen', { ids: ids('settled') })
  await app.page.goto(new URL('#/posteingang', app.page.url()).href)
  await app.page.reload()
  await grid().waitFor()
})

const grid = () => app.page.getByRole('grid', { name: 'Dokumente' })
const filter = (name: RegExp | string) => app.page.getByRole('navigation', { name: 'Filter' }).getByRole('button', { name })
const rowOf = (text: string) => grid().getByRole('row').filter({ hasText: text })
/** Text of the column Person, top to bottom. */
async function persons(): Promise<string[]> {
  return grid().locator('tbody td:nth-child(4)').allTextContents()
}
async function stateOf(name: string): Promise<DocumentState | undefined> {
  return (await app.request('inbox.rows', null)).find((row) => row.name === name)?.state
}

describe('the list', () => {
  it('shows what is urgent first, and is accessible', async () => {
    expect(await persons()).toEqual(['Karim Benmoussa', 'Leonie Hartwig-Osei', '–', 'Jürgen Sommerfeldt', '–', '–'])
    await rowOf('Karim Benmoussa').getByText('eilig').waitFor()
    await expectAccessible(app.page)
  })

  it('is sorted by a column upwards, downwards, and not any more', async () => {
    const header = grid().getByRole('columnheader', { name: 'Person' })
    await header.getByRole('button').click()
    expect(await header.getAttribute('aria-sort')).toBe('ascending')
    expect(await persons()).toEqual(['Jürgen Sommerfeldt', 'Karim Benmoussa', 'Leonie Hartwig-Osei', '–', '–', '–'])
    await header.getByRole('button').click()
    expect((await persons())[0]).toBe('Leonie Hartwig-Osei')
    await header.getByRole('button').click()
    expect((await persons())[0]).toBe('Karim Benmoussa')
  })

  it('is narrowed by view, desk and word; the numbers say what is shown', async () => {
    await filter('Eilig 1 Dokument').click()
    expect(await persons()).toEqual(['Karim Benmoussa'])
    await filter('Nicht lesbar 1 Dokument').click()
    await rowOf('kontoauszug-mit-kennwort.pdf').waitFor()
    await filter(/^Alle offenen/).click()
    await filter(/^Sozialamt, Wohngeld/).click()
    expect(await persons()).toEqual(['Jürgen Sommerfeldt'])
    await filter(/^Sozialamt, Wohngeld/).click()
    await app.page.keyboard.press('f')
    await app.page.keyboard.type('sommerfeldt wohngeld')
    await app.page
      .getByRole('status')
      .filter({ hasText: /^1 Dokument$/ })
      .waitFor()
    expect(await persons()).toEqual(['Jürgen Sommerfeldt'])
    await app.page.getByRole('textbox', { name: 'Liste filtern' }).fill('gibt es nicht')
    await app.page.getByRole('button', { name: 'Filter zurücksetzen' }).click()
    await grid().waitFor()
  })

  it('remembers a filter by name', async () => {
    await filter(/^Eilig/).click()
    await app.page.getByRole('button', { name: 'Filter merken' }).click()
    await app.page.getByRole('textbox', { name: 'Name' }).fill('Morgens zuerst')
    await app.page.keyboard.press('Enter')
    await filter(/^Morgens zuerst$/).waitFor()
    await filter(/^Alle offenen/).click()
    await filter(/^Morgens zuerst$/).click()
    expect(await persons()).toEqual(['Karim Benmoussa'])
    await filter('Filter „Morgens zuerst“ entfernen').click()
    await expect.poll(() => filter(/^Morgens zuerst$/).count()).toBe(0)
    await filter(/^Alle offenen/).click()
  })
})

describe('many at once', () => {
  it('confirms proposals only, says why the others stay, and takes it back', async () => {
    await grid().getByRole('row').nth(1).focus()
    await app.page.keyboard.press('Control+a')
    await app.page.getByText('6 ausgewählt').waitFor()
    await app.page.keyboard.press('b')
    await app.page.getByText('4 Dokumente bestätigt. 1 braucht erst einen genauen Blick. 1 ist nicht lesbar.').waitFor()
    await filter('Bestätigt 4 Dokumente').waitFor()
    expect(await persons()).toEqual(['–', '–'])
    await app.page.getByRole('button', { name: 'Rückgängig' }).click()
    await app.page.getByText('4 Dokumente wieder offen.').waitFor()
    await filter('Alle offenen 6 Dokumente').waitFor()
    expect(await stateOf('antrag-wohngeld.pdf')).toBe('proposed')
  })

  it('settles without hand-over, and takes it back', async () => {
    await rowOf('Jürgen Sommerfeldt').getByRole('checkbox').click()
    await app.page.getByRole('button', { name: 'Erledigt ohne Weitergabe' }).click()
    await app.page.getByText('1 Dokument erledigt, ohne Weitergabe.').waitFor()
    expect(await stateOf('antrag-wohngeld.pdf')).toBe('settled')
    await app.page.getByRole('button', { name: 'Rückgängig' }).click()
    await expect.poll(() => stateOf('antrag-wohngeld.pdf')).toBe('proposed')
  })
})

describe('what cannot be read', () => {
  it('says why and what to do, is read again, saved and settled', async () => {
    await rowOf('kontoauszug-mit-kennwort.pdf').click()
    const details = app.page.getByRole('region', { name: 'Ausgewähltes Dokument' })
    await details.getByText('Die Datei ist mit einem Kennwort geschützt oder verschlüsselt.').waitFor()
    await details.getByText('Bitte den Absender um eine ungeschützte Fassung bitten', { exact: false }).waitFor()
    await details.getByRole('button', { name: 'Erneut lesen' }).click()
    await app.page.getByText('Die Datei ist weiter nicht lesbar.').waitFor()
    await expectAccessible(app.page)
    await details.getByRole('button', { name: 'Erledigt' }).press('Enter')
    await expect.poll(() => stateOf('kontoauszug-mit-kennwort.pdf')).toBe('settled')
    await rowOf('kontoauszug-mit-kennwort.pdf').waitFor({ state: 'detached' })
    expect(await details.evaluate((region) => region === document.activeElement)).toBe(true)
  })
})

describe('by keyboard', () => {
  it('moves, opens the review, and comes back to the same line', async () => {
    await grid().getByRole('row').nth(1).click()
    await app.page.keyboard.press('ArrowDown')
    await app.page.keyboard.press('Enter')
    await expect.poll(() => new URL(app.page.url()).hash).toContain('#/pruefen/')
    await app.page.keyboard.press('Alt+1')
    await grid().waitFor()
    await app.page.getByRole('region', { name: 'Ausgewähltes Dokument' }).getByText('brief-widerspruch.pdf').waitFor()
  })

  it('opens no review for what has no pages', async () => {
    await rowOf('kontoauszug-mit-kennwort.pdf').click()
    await app.page.keyboard.press('Enter')
    expect(new URL(app.page.url()).hash).toBe('#/posteingang')
  })
})

it('a start without a delivery folder says so and leads to the settings', async () => {
  const { preferences } = await app.request('preferences.get', null)
  await app.request('preferences.save', { deliveryFolder: '' })
  await app.page.getByRole('button', { name: 'Zu den Einstellungen' }).click()
  await expect.poll(() => new URL(app.page.url()).hash).toContain('#/einstellungen')
  await app.request('preferences.save', { deliveryFolder: preferences.deliveryFolder })
})

it('leaves nothing in the console', () => {
  expect(app.consoleMessages()).toEqual([])
})
