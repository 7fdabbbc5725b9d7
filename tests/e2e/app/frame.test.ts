/** What stands around every view: navigation, focus, shortcuts, dropped files, theme and size of letters. */
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FRAME_DE } from '../../../electron/shared/messages/window/frame.de.ts'
import { launchApp, type TestApp } from './launch-app.ts'

const SAMPLES = path.resolve('resources/samples')
/** One white pixel. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII='
const SAMPLE = 'brief-widerspruch.pdf'
const { views } = FRAME_DE

describe('frame', () => {
  let app: TestApp
  let page: Page
  beforeAll(async () => {
    app = await launchApp()
    page = app.page
    await page.getByRole('navigation', { name: FRAME_DE.navigation }).waitFor()
  })
  afterAll(() => app.close())

  const heading = (name: string) => page.locator('main h1').filter({ hasText: name })
  const focused = () => page.evaluate(() => document.activeElement?.tagName.toLowerCase())

  it('opens with the inbox and leaves the focus at the start', async () => {
    await heading(views.posteingang).waitFor()
    expect(await page.title()).toBe(`${views.posteingang} – Postlotse`)
    expect(await focused()).not.toBe('h1')
  })

  // The inbox last: it is open already.
  it.each([...Object.entries(views).slice(1), ['posteingang', views.posteingang]] as const)(
    'opens %s by mouse, names it, marks it and sets the focus into it',
    async (view, name) => {
      await page.getByRole('navigation').getByRole('link', { name, exact: false }).first().click()
      await page.locator('main h1').first().waitFor()
      expect(page.url()).toContain(`#/${view}`)
      await expect.poll(() => page.title()).toBe(`${name} – Postlotse`)
      expect(await page.locator('nav [aria-current="page"]').getAttribute('href')).toBe(`#/${view}`)
      await expect.poll(() => page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true)
    },
  )

  it('opens views by key from everywhere, also while writing', async () => {
    await page.keyboard.press('Alt+1')
    await heading(views.posteingang).waitFor()
    await page.keyboard.press('/')
    await heading(views.suche).waitFor()
    await page.getByRole('main').getByRole('textbox').first().focus()
    await page.keyboard.type('1?')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.keyboard.press('Alt+0')
    await heading(views.ueber).waitFor()
  })

  it('leads past the navigation with the first tab stop', async () => {
    await page.reload()
    await page.getByRole('navigation').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(FRAME_DE.skip)
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('main')
  })

  it('shows the keys of the present view, keeps the focus inside and gives it back', async () => {
    await page.keyboard.press('Alt+1')
    await heading(views.posteingang).waitFor()
    await page.keyboard.press('Alt+0')
    await heading(views.ueber).waitFor()
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: FRAME_DE.shortcuts.title })
    await dialog.waitFor()
    expect(await dialog.textContent()).toContain(FRAME_DE.shortcuts.goTo(views.posteingang))
    await page.keyboard.press('Alt+1')
    expect(page.url()).toContain('#/ueber')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await focused()).toBe('h1')
  })

  it('switches single keys off and on again', async () => {
    const box = page.getByRole('checkbox', { name: FRAME_DE.shortcuts.singleKeys })
    await page.keyboard.press('?')
    await box.uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.keyboard.press('F1')
    await box.check()
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
  })

  it('says where files may be dropped only while files are over the window', async () => {
    const overlay = page.getByText(FRAME_DE.drop.title)
    const dragOver = (type: string) =>
      page.evaluate((kind) => {
        const data = new DataTransfer()
        if (kind === 'Files') data.items.add(new File(['x'], 'x.pdf'))
        else data.setData('text/plain', 'x')
        document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: data }))
      }, type)
    await dragOver('text/plain')
    expect(await overlay.count()).toBe(0)
    await dragOver('Files')
    await overlay.waitFor()
    await page.evaluate(() => document.body.dispatchEvent(new DragEvent('dragleave', { bubbles: true })))
    await overlay.waitFor({ state: 'detached' })
  })

  it('takes in a file that is dropped on any view, and says so', async () => {
    await page.keyboard.press('Alt+0')
    await app.drop('main', [path.join(SAMPLES, SAMPLE)])
    await page.getByText(FRAME_DE.drop.added(1)).waitFor()
    await page.getByRole('button', { name: FRAME_DE.drop.show }).click()
    await heading(views.posteingang).waitFor()
    await expect.poll(async () => (await app.request('inbox.jobs', null)).total, { timeout: 60_000 }).toBeGreaterThan(0)
  })

  it('takes in a picture that is pasted, and leaves pasted text to the fields', async () => {
    const paste = (kind: 'picture' | 'text') =>
      page.evaluate(
        ([pasted, base64]) => {
          const data = new DataTransfer()
          if (pasted === 'picture') data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], 'image.png', { type: 'image/png' }))
          else data.setData('text/plain', 'x')
          return document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }))
        },
        [kind, PICTURE] as const,
      )
    expect(await paste('text')).toBe(true)
    expect(await paste('picture')).toBe(false)
    const pasted = async () => (await app.request('inbox.jobs', null)).files.filter(({ name }) => name !== SAMPLE).length
    await expect.poll(pasted, { timeout: 20_000 }).toBe(1)
    await page.getByText(FRAME_DE.drop.added(1)).first().waitFor()
  })

  it('follows theme and size of letters as soon as they are saved', async () => {
    const look = () =>
      page.evaluate(() => ({ ground: getComputedStyle(document.body).backgroundColor, size: getComputedStyle(document.documentElement).fontSize }))
    await app.request('preferences.save', { theme: 'dark', textSize: 150 })
    await expect.poll(look).toEqual({ ground: 'rgb(22, 24, 27)', size: '24px' })
    await app.request('preferences.save', { theme: 'light', textSize: 100 })
    await expect.poll(look).toEqual({ ground: 'rgb(244, 245, 246)', size: '16px' })
  })

  it('opens the inbox for an address that names no view', async () => {
    await page.evaluate(() => {
      window.location.hash = '/kein-ort'
    })
    await heading(views.posteingang).waitFor()
  })

  it('leaves no error in the console', () => {
    expect(app.consoleMessages().filter((line) => /error/i.test(line))).toEqual([])
  })
})
