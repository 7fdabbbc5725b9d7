/** Prüfen: a document with its page, everything that can be changed about it, and its way to the desk. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { DocumentRow } from '../../../electron/shared/domain/mail-document.ts'
import { expectAccessible } from './expect-accessible.ts'
import { launchApp, type TestApp } from './launch-app.ts'
import { openReview, takeIn } from './take-in.ts'

let app: TestApp
let rows: readonly DocumentRow[]

const row = (part: string) => rows.find(({ name }) => name.includes(part))
const idOf = (part: string) => row(part)?.id ?? ''
const decided = async (part: string) => (await app.request('review.document', { id: idOf(part) })).decided
const box = (name: string) => app.page.getByRole('combobox', { name, exact: true })
const field = (name: string) => app.page.getByRole('textbox', { name, exact: true })

beforeAll(async () => {
  app = await launchApp({ preferences: { undoSeconds: 2 } })
  await app.page.setViewportSize({ width: 1440, height: 900 })
  rows = await takeIn(app, [
    'brief-widerspruch.pdf',
    'scan-mietbescheinigung-schief.pdf',
    'email-terminabsage.eml',
    'rechnung-zugferd.pdf',
    'kontoauszug-mit-kennwort.pdf',
  ])
})
afterAll(() => app.close())

describe('a document', () => {
  it('stands beside its page, with reasons, deadlines and fields', async () => {
    await openReview(app, row('widerspruch'))
    const { page } = app
    await page.getByRole('img', { name: 'Bild der Seite 1' }).waitFor()
    expect(await box('Art').inputValue()).toBe('Widerspruch')
    expect(await field('Name der Person').inputValue()).toBe('Leonie Hartwig-Osei')
    expect(await field('Datum des Schreibens').inputValue()).toBe('24.11.2026')
    await page.getByText('Widerspruchsfrist').first().waitFor()
    await page.getByText('§ 84 Abs. 1 SGG').first().waitFor()
    await page.getByText('Regel „Rechtsbehelfe SGB II und XII“').waitFor()
    await expectAccessible(page)
  })

  it('shows where a field stands when it is entered, and leads from the page to the field', async () => {
    await openReview(app, row('widerspruch'))
    const { page } = app
    const place = page.locator('[data-place="field:person.name"]').first()
    await place.waitFor({ state: 'attached' })
    const before = await place.getAttribute('class')
    await field('Name der Person').focus()
    await vi.waitFor(async () => expect(await place.getAttribute('class')).not.toBe(before))
    const date = await page.locator('[data-place="field:document.date"]').first().boundingBox()
    if (!date) return expect.unreachable()
    await page.mouse.click(date.x + date.width / 2, date.y + date.height / 2)
    expect(await field('Datum des Schreibens').evaluate((input) => input === document.activeElement)).toBe(true)
  })

  it('lets its words be selected on the picture', async () => {
    await openReview(app, row('widerspruch'))
    const words = app.page.locator('svg[aria-label="Text der Seite 1"] tspan')
    await words.first().waitFor({ state: 'attached' })
    expect((await words.allTextContents()).join('')).toContain('Landkreis Eschental')
  })

  it('straightened and recognised has its boxes where the words stand', async () => {
    await openReview(app, row('schief'))
    const name = await app.page.locator('[data-place="field:person.name"]').first().boundingBox()
    const sheet = await app.page.locator('[data-page="1"]').boundingBox()
    if (!name || !sheet) return expect.unreachable()
    const middle = (name.y + name.height / 2 - sheet.y) / sheet.height
    expect(middle).toBeGreaterThan(0.25) // «2. Mieter» stands at a third of the form
    expect(middle).toBeLessThan(0.4)
  })
})

describe('corrections', () => {
  it('by number: the type changes, deadlines follow, and one key takes it back', async () => {
    await openReview(app, row('widerspruch'))
    const { page } = app
    await page.getByRole('button', { name: /^1 ?Überprüfungsantrag/ }).waitFor()
    await page.keyboard.press('1')
    await vi.waitFor(async () => expect(await box('Art').inputValue()).toContain('Überprüfungsantrag'))
    await vi.waitFor(async () => expect((await decided('widerspruch')).deadlines?.map(({ kind }) => kind)).toContain('rueckwirkung-44'))
    await page.getByRole('button', { name: 'Gelesen: Widerspruch' }).waitFor()
    await page.keyboard.press('u')
    await vi.waitFor(async () => expect(await box('Art').inputValue()).toBe('Widerspruch'))
    await vi.waitFor(async () => expect((await decided('widerspruch')).deadlines?.map(({ kind }) => kind)).toContain('widerspruchsfrist'))
  })

  it('by search over all types: fields and desk follow', async () => {
    await openReview(app, row('email'))
    const { page } = app
    await page.getByText('Svenja').first().waitFor()
    await expectAccessible(page)
    await page.keyboard.press('t')
    await page.keyboard.type('kontoausz')
    await page.keyboard.press('Enter')
    await vi.waitFor(async () => expect((await decided('email')).route?.desk).toBe('jc-leistung-2'))
    expect((await decided('email')).type?.id).toBe('kontoauszug')
    expect(await page.getByRole('textbox', { name: 'Termin', exact: true }).count()).toBe(0)
    await page.getByRole('button', { name: /^Gelesen: Rückantwort/ }).click()
    await vi.waitFor(async () => expect((await decided('email')).type?.id).toBe('sgb2-terminabsage'))
    await vi.waitFor(async () => expect((await decided('email')).route?.desk).toBe('jc-vermittlung'))
  })

  it('of a field: normalised, checked, marked, with the reading beside it', async () => {
    await openReview(app, row('zugferd'))
    const { page } = app
    await field('IBAN').fill('DE02 1203 0000 0000 2020 52')
    await field('IBAN').press('Enter')
    await page.getByText('Prüfziffer stimmt nicht').first().waitFor()
    await page.getByText(/^Gelesen: DE33/).waitFor()
    await page.getByRole('button', { name: 'IBAN zurücksetzen' }).click()
    await vi.waitFor(async () => expect(await field('IBAN').inputValue()).toMatch(/^DE33 /))
  })

  it('of the desk, which the plan does not take back', async () => {
    await openReview(app, row('zugferd'))
    await app.page.keyboard.press('d')
    await app.page.keyboard.type('poststelle')
    await app.page.keyboard.press('Enter')
    await app.page.getByText('Von Ihnen gewählt').waitFor()
    expect((await decided('zugferd')).route).toMatchObject({ rule: 'person' })
    await app.page.keyboard.press('Mod+z'.replace('Mod', 'Control'))
    await vi.waitFor(async () => expect((await decided('zugferd')).route?.rule).not.toBe('person'))
  })

  it('read from a frame that is drawn on the page', async () => {
    await openReview(app, row('schief'))
    const { page } = app
    const id = idOf('schief')
    const { words } = await app.request('review.page', { id, page: 1 })
    const word = words.find(({ text }) => text.startsWith('Delbr')) ?? expect.unreachable()
    await page.getByRole('button', { name: 'Bereich lesen' }).click()
    const sheet = await page.locator('[data-page="1"]').boundingBox()
    if (!sheet) return expect.unreachable()
    const at = (x: number, y: number) => [sheet.x + x * sheet.width, sheet.y + y * sheet.height] as const
    const [x, y, width, height] = word.box
    await page.mouse.move(...at(x - 0.005, y - 0.004))
    await page.mouse.down()
    await page.mouse.move(...at(x + width + 0.005, y + height + 0.004), { steps: 5 })
    await page.mouse.up()
    const dialog = page.getByRole('dialog', { name: 'Bereich lesen' })
    await dialog.getByText(word.text).waitFor()
    await expectAccessible(page)
    await dialog.getByRole('combobox', { name: 'Übernehmen als' }).fill('Absender')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Übernehmen' }).click()
    await vi.waitFor(async () =>
      expect((await decided('schief')).fields?.find(({ name }) => name === 'sender.name')).toMatchObject({ method: 'person', page: 1 }),
    )
  })
})

describe('a file that could not be read', () => {
  it('says why and what to do', async () => {
    await openReview(app, row('kennwort'))
    await app.page.getByText('Diese Datei konnte nicht gelesen werden').waitFor()
    await app.page.getByRole('button', { name: 'Im Posteingang bearbeiten' }).waitFor()
    await expectAccessible(app.page)
  })
})

describe('a confirmed document', () => {
  it('can be taken back at once, and lies with its result at its desk soon after the last yes', async () => {
    await openReview(app, row('widerspruch'))
    const { page } = app
    await page.keyboard.press('Enter')
    await vi.waitFor(async () => expect((await app.request('review.document', { id: idOf('widerspruch') })).row.state).toBe('confirmed'))
    await page.keyboard.press('u')
    await page.getByRole('heading', { level: 1, name: 'brief-widerspruch.pdf' }).waitFor()
    expect((await app.request('review.document', { id: idOf('widerspruch') })).row.state).toBe('proposed')

    await page.getByRole('button', { name: /^Bestätigen/ }).click()
    await vi.waitFor(async () => expect((await app.request('review.document', { id: idOf('widerspruch') })).row.state).toBe('delivered'), {
      timeout: 30_000,
      interval: 100,
    })
    const folder = path.join(app.deliveryFolder, 'widerspruchsstelle')
    const files = readdirSync(folder).toSorted()
    expect(files).toHaveLength(2)
    expect(files[0]).toMatch(/^2026-11-24_widerspruch_Hartwig-Osei_[0-9a-f]{12}\.pdf$/)
    const sidecar = JSON.parse(readFileSync(path.join(folder, files[1] ?? ''), 'utf8'))
    expect(sidecar).toMatchObject({ status: 'routed', route: { desk: 'widerspruchsstelle' }, type: { id: 'widerspruch' } })
    const { entries } = await app.request('history.list', { language: 'de', filter: { documentId: idOf('widerspruch') }, limit: 50 })
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['corrected', 'confirmed', 'confirmation-undone', 'delivered']))
  })

  it('is only to look at afterwards, with its place', async () => {
    await openReview(app, row('widerspruch'))
    const { page } = app
    await page.getByText('Das Dokument liegt bei der zuständigen Stelle.').waitFor()
    await page.getByText(/Ort: .*widerspruchsstelle/).waitFor()
    expect(await box('Art').isDisabled()).toBe(true)
    expect(await page.getByRole('button', { name: /^Bestätigen/ }).count()).toBe(0)
    await page.keyboard.press('Enter') // nothing more to say yes to
    expect((await app.request('review.document', { id: idOf('widerspruch') })).row.state).toBe('delivered')
    await expectAccessible(page)
  })

  it('waits and says why when there is no folder to go to', async () => {
    await app.request('preferences.save', { deliveryFolder: '', undoSeconds: 0 })
    await openReview(app, row('email'))
    const { page } = app
    await page.keyboard.press('Enter')
    await vi.waitFor(async () => expect((await app.request('review.handOver', null)).failures).toMatchObject([{ code: 'no-delivery-folder', documents: 1 }]), {
      timeout: 20_000,
      interval: 200,
    })
    await openReview(app, row('zugferd'))
    await page.getByText('1 Dokument konnte noch nicht übergeben werden').waitFor()
    await openReview(app, row('email'))
    await page.getByText('Noch nicht übergeben').waitFor()
    await page.getByRole('button', { name: 'Zurücknehmen' }).click()
    await page.getByRole('button', { name: /^Bestätigen/ }).waitFor()
    await app.request('preferences.save', { deliveryFolder: app.deliveryFolder })
  })
})

describe('the window', () => {
  it('has written no error', () => {
    expect(app.consoleMessages().filter((line) => /error/i.test(line))).toEqual([])
  })
})
