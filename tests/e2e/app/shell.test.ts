/** What stands around the page: window, menu bar, tray, files from outside, restart and crash. */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MenuEntry } from '../../../scripts/stand-in/calls.ts'
import type { StandIn } from '../../../scripts/stand-in/start-stand-in.ts'
import { launchApp, type TestApp } from './launch-app.ts'
import { usesStandIn } from './start-program.ts'

const sample = (name: string) => path.resolve('resources/samples', name)
const LETTER = sample('brief-widerspruch.pdf')
const INVOICE = sample('xrechnung.xml')

let app: TestApp
beforeAll(async () => {
  app = await launchApp({ files: [LETTER] })
})
afterAll(() => app.close())

const namesInInbox = async () => (await app.request('inbox.rows', null)).map((row) => row.name)
const arrived = (name: string) => expect.poll(namesInInbox, { timeout: 60_000 }).toContain(name)

it('shows the window with the inbox', async () => {
  expect(await app.page.title()).toContain('Postlotse')
  await app.page.getByRole('heading', { level: 1, name: 'Posteingang' }).waitFor()
})

it('takes in the files it was started with', async () => {
  await arrived('brief-widerspruch.pdf')
  await app.page.getByText('brief-widerspruch.pdf').first().waitFor()
})

it('serves the picture of a page to the page', async () => {
  const [row] = await app.request('inbox.rows', null)
  const picture = await app.page.evaluate(
    async (url) => {
      const image = new Image()
      image.src = url
      await image.decode()
      return [image.naturalWidth, image.naturalHeight]
    },
    `/pages/${encodeURIComponent(row?.sourceId ?? '')}/1`,
  )
  expect(Math.min(...picture)).toBeGreaterThan(500)
})

it('keeps decided and waiting documents through a power cut', async () => {
  await app.kill()
  await app.restart()
  expect(await namesInInbox()).toEqual(['brief-widerspruch.pdf'])
})

it('brings the window back after its renderer crashed', async () => {
  const before = app.page
  await before.goto('chrome://crash').catch(() => undefined)
  await expect.poll(() => app.page === before, { timeout: 30_000 }).toBe(false)
  await app.page.getByRole('heading', { level: 1, name: 'Posteingang' }).waitFor()
  expect((await app.request('shell.log', { lines: 50 })).join('\n')).toContain('window-crashed')
})

it('logs the start without any content', async () => {
  const log = (await app.request('shell.log', { lines: 2000 })).join('\n')
  expect(log).toMatch(/INFO {2}start version=/)
  expect(log).not.toMatch(/widerspruch|Hartwig/i)
})

describe.runIf(usesStandIn)('around the window (what only the stand-in can look at)', () => {
  const standIn = (): StandIn => {
    if (!app.standIn) throw new Error('no stand-in')
    return app.standIn
  }
  const flat = (entries: readonly MenuEntry[]): MenuEntry[] => entries.flatMap((entry) => [entry, ...flat(entry.entries ?? [])])
  const menuLabels = async () => (await standIn().record()).menu.map(({ label }) => label)

  it('has a window of a sensible size with the icon', async () => {
    const [options] = (await standIn().record()).windows
    expect(options).toMatchObject({ minWidth: 1024, minHeight: 680, show: false, title: 'Postlotse' })
    expect(existsSync(String(options?.icon))).toBe(true)
  })

  it('opens each view from the menu bar', async () => {
    const views = flat((await standIn().record()).menu.filter(({ label }) => label === 'Ansicht')).flatMap(({ id }) => (id === undefined ? [] : [id]))
    expect(views.length).toBeGreaterThan(5)
    for (const view of [...views, 'einstellungen', 'ueber']) {
      await standIn().main.call('click', 'menu', view)
      await expect.poll(() => new URL(app.page.url()).hash).toMatch(new RegExp(`^#/${view}`))
    }
  })

  it('takes in what is chosen from the menu bar', async () => {
    await app.answerDialog([INVOICE])
    await standIn().main.call('click', 'menu', 'add-files')
    await arrived('xrechnung.xml')
    await expect.poll(() => new URL(app.page.url()).hash).toBe('#/posteingang')
  })

  it('takes nothing in when the dialog is cancelled', async () => {
    const before = (await namesInInbox()).length
    await app.answerDialog([])
    await standIn().main.call('click', 'menu', 'add-folder')
    await expect.poll(async () => (await standIn().record()).dialogs.length).toBeGreaterThan(1)
    expect(await namesInInbox()).toHaveLength(before)
  })

  it('hands the files of a second start to the first and ends it', async () => {
    expect(await standIn().startAgain([sample('email-terminabsage.eml')])).toBe(0)
    await arrived('email-terminabsage.eml')
  })

  it('takes files that the system opens (macOS)', async () => {
    await standIn().main.call('openFile', sample('brief-ratenzahlung.docx'))
    await arrived('brief-ratenzahlung.docx')
  })

  it('counts in the tray and switches the watching there', async () => {
    await expect.poll(async () => (await standIn().record()).tray?.tooltip, { timeout: 10_000 }).toMatch(/\d+ Dokumente? offen.* · Kein Ordner wird überwacht$/)
    const folder = path.join(app.userData, '..', 'Scanner')
    await mkdir(folder)
    await app.request('preferences.save', { watchedFolders: [{ path: folder, afterwards: 'keep', split: 'automatic', active: true }] })
    await expect.poll(async () => (await standIn().record()).tray?.tooltip, { timeout: 10_000 }).toMatch(/Ordner werden überwacht$/)
    await standIn().main.call('click', 'tray', 'pause')
    await expect.poll(async () => (await app.request('preferences.get', null)).preferences.watchingPaused).toBe(true)
    await expect.poll(async () => (await standIn().record()).tray?.tooltip, { timeout: 10_000 }).toMatch(/Überwachung angehalten$/)
  })

  it('follows language and theme of the preferences, and remembers both and its place', async () => {
    expect(await menuLabels()).toEqual(['Datei', 'Bearbeiten', 'Ansicht', 'Fenster', 'Hilfe'])
    await app.request('preferences.save', { language: 'en', theme: 'dark' })
    await expect.poll(menuLabels).toEqual(['File', 'Edit', 'View', 'Window', 'Help'])
    await expect.poll(() => app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
    const bounds = { x: 40, y: 30, width: 1200, height: 760 }
    await standIn().main.call('windowMoved', standIn().windowId(), bounds)
    await app.restart()
    const [options] = (await standIn().record()).windows
    expect(options).toMatchObject({ ...bounds, backgroundColor: '#16181b' })
    expect(await menuLabels()).toContain('File')
  })

  it('ends in order: what was open is closed, the log says so', async () => {
    expect(await standIn().quit()).toBe(0)
    await app.restart()
    const lines = await app.request('shell.log', { lines: 100 })
    expect(lines.filter((line) => line.endsWith(' end')).length).toBeGreaterThanOrEqual(1)
    expect(lines.filter((line) => line.includes('ERROR'))).toEqual([])
  })
})

it('had no error in the console of the window', () => {
  expect(app.consoleMessages().filter((line) => /^(error|pageerror|warning)/.test(line))).toEqual([])
})
