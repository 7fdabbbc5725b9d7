/** Files that ask whoever shows them to call out, taken in and looked at in the window: it asks for nothing but its own pages, and nobody is called. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DocumentRow } from '../../../electron/shared/domain/mail-document.ts'
import { type CallerCount, countCallers, OUTSIDE } from '../../offline/count-callers.ts'
import { craftedFiles } from '../../offline/crafted-files.ts'
import { launchApp, type TestApp } from './launch-app.ts'
import { openReview, takeIn } from './take-in.ts'

let app: TestApp
let here: CallerCount
let folder = ''
let rows: readonly DocumentRow[]
const asked: string[] = []

/** `app://postlotse`, in the stand-in a made-up host. */
const originOf = (url: string) => `${new URL(url).protocol}//${new URL(url).host}`
/** What the window asked for outside of its own origin; small pictures stand in the style sheets as data. */
const foreign = () => asked.filter((url) => !url.startsWith('data:image/') && originOf(url.replace(/^blob:/, '')) !== originOf(app.page.url()))

beforeAll(async () => {
  here = await countCallers()
  folder = await mkdtemp(path.join(os.tmpdir(), 'postlotse-crafted-'))
  const files = craftedFiles([here.url, OUTSIDE])
  for (const { name, bytes } of files) await writeFile(path.join(folder, name), bytes)
  app = await launchApp()
  app.page.on('request', (request) => asked.push(request.url()))
  app.page.on('websocket', (socket) => asked.push(socket.url()))
  rows = await takeIn(
    app,
    files.map(({ name }) => path.join(folder, name)),
  )
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
  await here.callAndClose()
  expect(here.callers()).toBe(1) // who calls is counted
})

it('each is taken in, or refused and listed', () => {
  expect(rows.map(({ name, state }) => `${name} ${state === 'quarantined' ? 'refused' : 'taken in'}`).toSorted()).toEqual([
    'Anlage 1 taken in', // the mail's two pointers to a PDF that lies elsewhere
    'Anlage 2 taken in',
    'aktionen.pdf taken in',
    'bild.svg refused',
    'entitaeten.xml refused',
    'formular.pdf refused',
    'vorlage.docx taken in',
    'zaehlpixel.eml taken in',
  ])
})

it('each is shown, and nothing but own pages is asked for', async () => {
  const { page } = app
  const violations = await page.evaluateHandle(() => {
    const found: string[] = []
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => found.push(blockedURI))
    return found
  })
  for (const row of rows) {
    await openReview(app, row)
    const shown = row.state === 'quarantined' ? page.getByText('Von dieser Datei gibt es keine Seiten.') : page.locator('[data-page="1"]')
    await shown.first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await remoteParts(), row.name).toEqual([])
  }
  expect(asked.length).toBeGreaterThan(0)
  expect(foreign()).toEqual([])
  expect(await violations.jsonValue()).toEqual([])
  expect(here.callers()).toBe(0)
})

it('a click on what the page of the PDF shows as a link opens nothing', async () => {
  await openReview(
    app,
    rows.find(({ name }) => name === 'aktionen.pdf'),
  )
  const before = app.page.url()
  await app.page.locator('[data-page="1"]').click()
  expect(app.page.url()).toBe(before)
  expect(app.page.context().pages()).toHaveLength(1)
  expect(foreign()).toEqual([])
  expect(here.callers()).toBe(0)
})

/** Attributes in the page that lead outside. */
function remoteParts(): Promise<string[]> {
  return app.page.evaluate(() =>
    ['src', 'href', 'action', 'data', 'poster', 'xlink:href'].flatMap((name) =>
      [...document.querySelectorAll(`[${name.replace(':', '\\:')}]`)]
        .map((element) => element.getAttribute(name) ?? '')
        .filter((value) => !value.startsWith('data:image/') && new URL(value, window.location.href).host !== window.location.host),
    ),
  )
}
