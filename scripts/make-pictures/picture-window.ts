/** The window that is pictured: the built app over a new store, in a headless Chromium (see ../stand-in/). */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import type { RequestInput, RequestName, RequestOutput } from '../../electron/shared/ipc/contract.ts'
import { BUILD, ROOT } from '../ensure-build.ts'
import { openHeadlessBrowser } from '../stand-in/browser.ts'
import { startStandIn } from '../stand-in/start-stand-in.ts'

export interface PictureWindow {
  readonly page: Page
  /** A request as the window makes it; throws with the code of a refusal. */
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>
  /** Resolves when the files are read. */
  takeIn(files: readonly string[]): Promise<void>
  /** A view as in the window's address, e.g. `pruefen/<id>`; resolves when it stands still. */
  open(place: string): Promise<void>
  /** Of the window, or of one part of it. */
  save(name: string, part?: Locator): Promise<void>
  /** A page as the window shows it (WebP), the first one of its file. */
  pageOf(sourceId: string): Promise<Buffer>
  close(): Promise<void>
}

/** As large as the window opens on an office screen; smaller, the list leaves columns out. */
const SIZE = { width: 1440, height: 900 }
/** Enough for flat colours and smoothed letters; a third of the bytes. */
const COLOURS = 96
/** Pixels around a part. */
const MARGIN = 12
/** Milliseconds between two looks at the queue. */
const LOOK_MS = 500
const FOLDER = path.join(ROOT, 'resources', 'images')

/** `scratch`: an empty folder for data and hand-over. */
export async function openPictureWindow(scratch: string): Promise<PictureWindow> {
  const browser = await openHeadlessBrowser()
  const userData = path.join(scratch, 'data')
  const deliveryFolder = path.join(scratch, 'Ablage')
  await mkdir(deliveryFolder)
  const onConsole = (line: string) => {
    if (/^(error|pageerror)/.test(line)) process.stderr.write(`window: ${line}\n`)
  }
  const standIn = startStandIn({ browser, root: ROOT, buildFolder: BUILD, userData, answerDialog: async () => [], onConsole })
  const page = await standIn.page()
  await page.setViewportSize(SIZE)
  const window: PictureWindow = {
    page,
    request: (name, input) => requestIn(page, name, input),
    takeIn: async (files) => {
      await window.request('inbox.add', { paths: [...files] })
      for (let left = 1; left > 0; await page.waitForTimeout(LOOK_MS)) {
        const { total, done } = await window.request('inbox.jobs', null)
        left = total - done
      }
    },
    open: async (place) => {
      await page.evaluate(`location.hash = ${JSON.stringify(`/${place}`)}`)
      await settle(page)
    },
    save: async (name, part) => {
      await settle(page)
      const clip = part ? { clip: await withMargin(part) } : {}
      const picture = await page.screenshot({ animations: 'disabled', caret: 'hide', ...clip })
      await writeFile(path.join(FOLDER, name), await sharp(picture).png({ palette: true, colours: COLOURS, dither: 0, effort: 10 }).toBuffer())
    },
    pageOf: async (sourceId) => {
      const address = `/pages/${encodeURIComponent(sourceId)}/1`
      const base64 = await page.evaluate<string>(
        `fetch(${JSON.stringify(address)}).then((reply) => reply.arrayBuffer()).then((bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('')))`,
      )
      return Buffer.from(base64, 'base64')
    },
    close: async () => {
      await standIn.kill()
      await browser.close()
    },
  }
  await window.request('startup.acknowledge', null)
  await window.request('preferences.save', { deliveryFolder })
  await page.reload()
  return window
}

/** Pictures of pages are loaded after the view stands; one more moment for what they move. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(LOOK_MS)
  await page.evaluate(`Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)))`)
}

async function withMargin(part: Locator) {
  await part.evaluate((node: { scrollIntoView(place: object): void }) => node.scrollIntoView({ block: 'center' })) // away from what lies over the edges
  const box = await part.boundingBox()
  if (!box) throw new Error('what should be pictured is not there')
  return { x: box.x - MARGIN, y: box.y - MARGIN, width: box.width + 2 * MARGIN, height: box.height + 2 * MARGIN }
}

async function requestIn<N extends RequestName>(page: Page, name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
  const call = `postlotse.request(${JSON.stringify(name)}, ${JSON.stringify(input)})`
  return page.evaluate<RequestOutput<N>>(`${call}.then((reply) => reply.ok ? reply.value : Promise.reject(new Error(reply.error.code)))`)
}
