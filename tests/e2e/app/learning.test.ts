/** Lernen aus Korrekturen through the window: what holds since when, back to what was before, forgetting, switching off. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeEngine } from '../../../electron/app/config/describe-engine.ts'
import { loadConfig } from '../../../electron/app/config/load-config.ts'
import { modelOf, writeLearningState } from '../../../electron/app/learning/learning-state.ts'
import { OWN_TYPES_KEY } from '../../../electron/shared/settings/own-type.ts'
import { expectAccessible } from './expect-accessible.ts'
import { launchApp, type TestApp } from './launch-app.ts'
import { seedStore } from './seed-store.ts'

const AT = '2026-03-02T13:10:00.000Z'
const COMPARISON = { learnedFrom: 20, misread: 12, recent: { of: 20, before: 8, after: 17 }, reference: { of: 505, before: 391, after: 391 } }
const OWN_TYPE = {
  id: 'hundesteuer',
  label: { de: 'Hundesteuer', en: 'Dog tax' },
  departmentId: 'finanzen',
  urgency: 'normal',
  fields: [],
  required: [],
  cues: [],
}

let folder: string
let app: TestApp

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'postlotse-learning-'))
  const model = modelOf(await describeEngine(loadConfig({})))
  const userData = path.join(folder, 'data')
  const passphrase = await seedStore(userData, (store) => {
    const head = { taught: ['hundesteuer', 'mahnung'], grams: [], rarity: [], weights: Float64Array.of(0, 0, 0) }
    const active = store.learning.addRecord({ model, at: AT, verdict: 'better', comparison: COMPARISON, parent: null, head })
    store.learning.addRecord({ model, at: AT, verdict: 'worse', comparison: COMPARISON, parent: active, head: null })
    store.values.set(OWN_TYPES_KEY, [OWN_TYPE])
    writeLearningState(store, { model, active, since: AT, collectedUntil: AT, threshold: 0.5 })
  })
  app = await launchApp({ userData, firstRun: true })
  await app.request('startup.unlock', { passphrase })
  await app.page.evaluate(() => window.location.assign('#/einstellungen/lernen'))
  await app.page.getByRole('heading', { level: 2, name: 'Lernen aus Korrekturen' }).waitFor()
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

it('says what holds since when, what it gained, and what became of the last attempt', async () => {
  const { page } = app
  await page.getByText('Gelernter Stand, gilt seit 02.03.2026, 14:10').waitFor()
  await page.getByText('Dazugelernt oder verbessert: Hundesteuer, Mahnung').waitFor()
  await page.getByText('Zuletzt entschieden: 20 Dokumente. Davon wären 17 von selbst richtig benannt worden, vorher 8.').first().waitFor()
  await page.getByText('Nicht übernommen: Bekanntes wäre verlernt worden').waitFor()
  await page.getByRole('row', { name: /Hundesteuer.*0 von 5 nötigen.*wird erkannt/ }).waitFor()
  await expectAccessible(page)
})

it('is switched off and on again', async () => {
  const { page } = app
  const box = page.getByRole('checkbox', { name: 'Aus Bestätigungen und Berichtigungen lernen' })
  await box.uncheck()
  await page.getByText('Gespeichert').waitFor()
  expect((await app.request('preferences.get', null)).preferences.learning).toBe(false)
  await box.check()
})

it('goes back, and forgets, after asking', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Zurück zum vorigen Stand' }).click()
  const goingBack = page.getByRole('dialog', { name: 'Zum vorigen Stand zurückkehren?' })
  await goingBack.getByRole('button', { name: 'Abbrechen' }).click()
  expect((await app.request('learning.overview', null)).active).not.toBeNull()
  await page.getByRole('button', { name: 'Zurück zum vorigen Stand' }).click()
  await goingBack.getByRole('button', { name: 'Zurück zum vorigen Stand' }).click()
  await page.getByText('Es gilt das Modell wie ausgeliefert.').waitFor()
  await page.getByRole('button', { name: 'Gelerntes vergessen' }).click()
  await page.getByRole('dialog', { name: 'Alles Gelernte vergessen?' }).getByRole('button', { name: 'Gelerntes vergessen' }).click()
  await expect.poll(async () => (await app.request('learning.overview', null)).last).toBeNull()
})
