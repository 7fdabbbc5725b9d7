/** Einstellungen through the window: simple settings at once, folders checked, the plan tried and applied, what IT has fixed. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { DEFAULT_PREFERENCES } from '../../../electron/shared/settings/preferences.ts'
import { expectAccessible } from './expect-accessible.ts'
import { launchApp, type TestApp } from './launch-app.ts'

const SAMPLES = path.resolve('resources/samples')
const SECTIONS = ['allgemein', 'bedienung', 'ordner', 'plan', 'arten', 'lernen', 'schwellen', 'aufbewahrung', 'sicherung'] as const

/** Only how long a slow machine is waited for. */
const WAIT = { timeout: 60_000 }

type Section = (typeof SECTIONS)[number]

let app: TestApp
beforeAll(async () => {
  app = await launchApp()
})
afterAll(() => app.close())

async function show(section: Section, { page }: TestApp = app): Promise<Page> {
  await page.evaluate((id) => window.location.assign(`#/einstellungen/${id}`), section)
  await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor()
  return page
}

/** An app of its own, under a policy of IT. */
async function underPolicy(text: string): Promise<TestApp> {
  const policy = path.join(await temporaryFolder('policy'), 'policy.json')
  await writeFile(policy, text)
  const governed = await launchApp({ env: { POSTLOTSE_POLICY: policy } })
  onTestFinished(() => governed.close())
  return governed
}

async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'postlotse-preferences-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const inner = path.join(folder, name)
  await mkdir(inner)
  return inner
}

describe('simple settings', () => {
  it('hold at once, say so, and are there after a restart', async () => {
    onTestFinished(async () => void (await app.request('preferences.save', { language: 'de', theme: 'light', textSize: 100 })))
    const page = await show('bedienung')
    await page.getByRole('radio', { name: 'Dunkel' }).check()
    await page.getByRole('combobox', { name: 'Schriftgröße' }).selectOption('125')
    await page.getByText('Gespeichert').waitFor()
    await expect
      .poll(() => page.evaluate(() => [document.documentElement.dataset['theme'], document.documentElement.style.fontSize]), WAIT)
      .toEqual(['dark', '125%'])

    await page.getByRole('button', { name: 'Allgemein' }).click()
    await page.getByRole('radio', { name: 'English' }).check()
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    await app.restart()
    await app.page.getByRole('navigation').first().waitFor()
    await expect.poll(() => app.page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['theme']]), WAIT).toEqual(['en', 'dark'])
  })

  it('show what IT has fixed, with the reason, and refuse to change it', async () => {
    const governed = await underPolicy('{ "theme": "dark", "retentionDays": 14 }')
    const page = await show('bedienung', governed)
    await page.getByText('Von der IT vorgegeben').waitFor()
    expect(await page.getByRole('radio', { name: 'Hell' }).isDisabled()).toBe(true)
    expect(await page.getByRole('radio', { name: 'Dunkel' }).isChecked()).toBe(true)
    expect(await page.getByRole('combobox', { name: 'Schriftgröße' }).isEnabled()).toBe(true)
    await expect(governed.request('preferences.save', { retentionDays: 0 })).rejects.toThrow('fixed-by-policy')
    expect((await governed.request('preferences.get', null)).preferences.retentionDays).toBe(14)
  })

  it('give the reason beside each one that IT has fixed', async () => {
    const policy = path.join(await temporaryFolder('policy'), 'policy.json')
    await writeFile(policy, '{}')
    const governed = await launchApp({ env: { POSTLOTSE_POLICY: policy } }) // its first start chooses a folder, which must not be fixed yet
    onTestFinished(() => governed.close())
    await writeFile(policy, JSON.stringify(DEFAULT_PREFERENCES))
    await governed.restart()
    const reasons = governed.page.getByText('Von der IT vorgegeben')
    const fixed: Partial<Record<Section, number>> = { allgemein: 2, bedienung: 3, ordner: 3, arten: 1, lernen: 1, aufbewahrung: 1 }
    for (const [section, count] of Object.entries(fixed)) {
      await show(section as Section, governed)
      await expect.poll(() => reasons.count(), { ...WAIT, message: section }).toBe(count)
    }
    expect(Object.values(fixed).reduce((sum, count) => sum + count)).toBe(Object.keys(DEFAULT_PREFERENCES).length)

    await show('allgemein', governed)
    await governed.page.keyboard.press('?')
    await governed.page.getByRole('dialog').getByText('Von der IT vorgegeben').waitFor()
  })

  it('tell that a policy cannot be used, and go on without it', async () => {
    const page = await show('bedienung', await underPolicy('{ "theme": "blau" }'))
    await page.getByText('Vorgaben der IT konnten nicht verwendet werden.').waitFor()
    expect(await page.getByRole('radio', { name: 'Hell' }).isEnabled()).toBe(true)
  })
})

describe('folders', () => {
  it('that cannot be used are refused with a sentence, and nothing changes', async () => {
    const page = await show('ordner')
    await app.answerDialog([path.join(app.deliveryFolder, 'gibt-es-nicht')])
    await page.getByRole('button', { name: 'Ändern …' }).click()
    await page.getByRole('alert').getByText('Der Ordner ist nicht vorhanden oder gerade nicht erreichbar.').waitFor()
    const inside = path.join(app.deliveryFolder, 'Eingang')
    await mkdir(inside)
    await app.answerDialog([inside])
    await page.getByRole('button', { name: 'Ordner hinzufügen …' }).click()
    await page.getByRole('alert').getByText('Die Ordner liegen ineinander').waitFor()
    const { preferences } = await app.request('preferences.get', null)
    expect(preferences).toMatchObject({ deliveryFolder: app.deliveryFolder, watchedFolders: [] })
  })

  it('are chosen in the dialog of the system', async () => {
    const folder = await temporaryFolder('Ablage')
    const page = await show('ordner')
    await app.answerDialog([folder])
    await page.getByRole('button', { name: 'Ändern …' }).click()
    await page.getByText(folder).waitFor()
    const eingang = await temporaryFolder('Eingang')
    await app.answerDialog([eingang])
    await page.getByRole('button', { name: 'Ordner hinzufügen …' }).click()
    await page.getByText(eingang).waitFor()
    await page.getByRole('combobox', { name: 'Datei nach dem Einlesen' }).selectOption('remove')
    await expect
      .poll(async () => (await app.request('preferences.get', null)).preferences.watchedFolders, WAIT)
      .toEqual([{ path: eingang, afterwards: 'remove', split: 'automatic', active: true }])
    await page.getByRole('button', { name: `${eingang} nicht mehr überwachen` }).click()
    await page.getByText('Noch kein Ordner wird überwacht').waitFor()
  })
})

describe('distribution plan', () => {
  it('shows what would change, applies it to open documents, and goes back to the shipped one', async () => {
    const page = await show('plan')
    await app.request('inbox.add', { paths: ['rechnung-zugferd.pdf', 'brief-ratenzahlung.docx'].map((name) => path.join(SAMPLES, name)) })
    await expect.poll(async () => (await desks()).toSorted(), WAIT).toEqual(['kreiskasse', 'rechnungseingang'])
    await page.getByText('Von den letzten 2 Dokumenten ginge jedes an dieselbe Stelle wie bisher.').waitFor()

    await page.getByRole('button', { name: 'Regel hinzufügen' }).click()
    await page.getByText('Bitte eine Stelle wählen.').first().waitFor()
    expect(await page.getByRole('button', { name: 'Übernehmen' }).isDisabled()).toBe(true)
    await page.keyboard.type('Rechnungen zur Kasse')
    expect(await page.getByRole('textbox', { name: 'Name der Regel' }).inputValue()).toBe('Rechnungen zur Kasse')
    await choose('Dokumentart hinzufügen', 'Rechnung')
    await choose('Stelle', 'Kreiskasse')
    await page.getByText('Diese gingen anders: 1 der letzten 2').waitFor()
    await page.getByRole('button', { name: 'Ordner', exact: true }).click()
    await page.getByRole('button', { name: 'Verteilungsplan', exact: true }).click()
    await page.getByText('Noch nicht übernommen').waitFor()
    const trial = page.getByRole('complementary', { name: 'Probe' })
    expect(await trial.textContent()).toContain('Finanzen, Rechnungseingang → Kreiskasse')
    expect(await desks()).toContain('rechnungseingang')

    await page.getByRole('button', { name: 'Übernehmen' }).click()
    await page.getByText('Plan übernommen. 1 offenes Dokument hat die Stelle gewechselt.').waitFor()
    expect(await desks()).toEqual(['kreiskasse', 'kreiskasse'])
    const { entries } = await app.request('history.list', { language: 'de', filter: { action: 'plan-changed' }, limit: 50 })
    expect(entries).toHaveLength(1)

    await page.getByRole('button', { name: 'Mitgelieferter Plan …' }).click()
    await page.getByRole('button', { name: 'Wiederherstellen' }).click()
    await expect.poll(async () => (await desks()).toSorted(), WAIT).toEqual(['kreiskasse', 'rechnungseingang'])
    await page.getByRole('tab', { name: 'Regeln (37)' }).waitFor()
  })

  it('moves rules by keyboard, discards changes, and says what is wrong where it is', async () => {
    const page = await show('plan')
    const names = () => page.getByRole('tabpanel').getByRole('listitem').locator('p:first-child').allInnerTexts()
    await page.getByRole('button', { name: '„Kinderschutz sofort“ nach unten' }).focus()
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Alt+ArrowDown')
    expect((await names()).slice(0, 3)).toEqual(['Jugendamt eilt', 'Wohnungsverlust', 'Kinderschutz sofort'])
    await page.getByRole('button', { name: 'Verwerfen' }).click()
    expect((await names())[0]).toBe('Kinderschutz sofort')

    await page.getByRole('tab', { name: /Stellen/ }).click()
    await page.getByRole('button', { name: 'Stelle „Rechtsamt“ löschen' }).click()
    await page.getByText('2 Angaben sind noch zu berichtigen').first().waitFor()
    await page.getByRole('tab', { name: /Regeln/ }).click()
    expect(await page.getByText('Die Stelle „rechtsamt“ gibt es nicht mehr. Bitte eine andere wählen.').first().isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Verwerfen' }).click()
  })

  it('goes into a file and comes back from it', async () => {
    const page = await show('plan')
    const file = path.join(await temporaryFolder('Plan'), 'plan.yaml')
    await app.answerDialog([file])
    await page.getByRole('button', { name: 'Als Datei sichern …' }).click()
    await page.getByText(`Gesichert: ${file}`).waitFor()
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('Kreiskasse}', 'Kreiskasse und Vollstreckung}'))
    await app.answerDialog([file])
    await page.getByRole('button', { name: 'Aus Datei laden …' }).click()
    await page.getByText('Kreiskasse und Vollstreckung').first().waitFor()
    await writeFile(file, text.replace('desk: kreiskasse', 'desk: gibt-es-nicht'))
    await app.answerDialog([file])
    await page.getByRole('button', { name: 'Aus Datei laden …' }).click()
    await page.getByRole('alert').getByText('Der Geschäftsverteilungsplan enthält einen Fehler.').waitFor()
  })

  const desks = async () => (await app.request('inbox.rows', null)).map((row) => row.deskId)
  const choose = async (list: string, entry: string) => {
    const box = app.page.getByRole('combobox', { name: list, exact: true }).first()
    await box.fill(entry)
    await app.page.getByRole('option', { name: entry, exact: true }).click()
  }
})

describe('document types', () => {
  it('of the own are created, named everywhere, and deleted while nothing uses them', async () => {
    const page = await show('arten')
    await page.getByRole('button', { name: 'Eigene Art anlegen …' }).click()
    await page.getByRole('textbox', { name: 'Name auf Deutsch' }).fill('Hundesteuer Anmeldung')
    expect(await page.getByRole('textbox', { name: 'Kennung' }).inputValue()).toBe('hundesteuer-anmeldung')
    await page.getByRole('combobox', { name: 'Fachbereich' }).selectOption('finanzen')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect((await app.request('shell.catalogue', null)).types.find(({ id }) => id === 'hundesteuer-anmeldung')?.label).toEqual({
      de: 'Hundesteuer Anmeldung',
      en: 'Hundesteuer Anmeldung',
    })
    await page.getByRole('checkbox', { name: 'Hundesteuer Anmeldung' }).uncheck()
    await expect.poll(async () => (await app.request('preferences.get', null)).preferences.disabledTypes, WAIT).toEqual(['hundesteuer-anmeldung'])
    await page.getByRole('button', { name: '„Hundesteuer Anmeldung“ löschen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Löschen', exact: true }).click()
    await page.getByText('Noch keine eigene Dokumentart.').waitFor()
  })
})

describe('thresholds and transfer', () => {
  it('hold only after they are applied', async () => {
    const page = await show('schwellen')
    const slider = page.getByRole('slider', { name: 'Dokumentart vorschlagen ab' })
    await slider.focus()
    await page.keyboard.press('ArrowRight')
    await page.getByText('Noch nicht übernommen').waitFor()
    expect((await app.request('preferences.settings', null)).settings.thresholds.type).toBe(0.75)
    await page.getByRole('button', { name: 'Übernehmen' }).click()
    await page.getByText('Schwellen übernommen').waitFor()
    expect((await app.request('preferences.settings', null)).settings.thresholds.type).toBe(0.76)
    expect((await app.request('shell.catalogue', null)).typeThreshold).toBe(0.76)
  })

  it('take everything along to another machine, and back the store up with its key file', async () => {
    const folder = await temporaryFolder('Umzug')
    const file = path.join(folder, 'einstellungen.json')
    const page = await show('sicherung')
    await app.request('preferences.save', { retentionDays: 90 })
    await app.answerDialog([file])
    await page.getByRole('button', { name: 'Einstellungen sichern …' }).click()
    await page.getByText(`Gesichert: ${file}`).waitFor()
    await app.request('preferences.save', { retentionDays: 7 })
    await app.answerDialog([file])
    await page.getByRole('button', { name: 'Einstellungen laden …' }).click()
    await page.getByRole('button', { name: 'Datei wählen …' }).click()
    await page.getByText('Einstellungen geladen').waitFor()
    expect((await app.request('preferences.get', null)).preferences.retentionDays).toBe(90)

    const copy = path.join(folder, 'sicherung.db')
    await app.answerDialog([copy])
    await page.getByRole('button', { name: 'Jetzt sichern …' }).click()
    await page.getByText(`Gesichert: ${copy}`).waitFor()
    expect((await readFile(copy)).byteLength).toBeGreaterThan(10_000)
    expect(await readFile(`${copy}.key.json`, 'utf8')).toContain('"account": null')
  })
})

it.each(['light', 'dark'] as const)('every part is accessible and quiet in %s', async (theme) => {
  await app.request('preferences.save', { theme })
  for (const section of SECTIONS) {
    const page = await show(section)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    await expectAccessible(page)
  }
  expect(app.consoleMessages()).toEqual([])
})
