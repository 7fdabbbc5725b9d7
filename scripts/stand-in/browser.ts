/** The host's Chromium: headless for tests and pictures, headed for people. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium, NO_CHROMIUM } from './find-chromium.ts'

export interface StandInBrowser {
  /** One window, one context: nothing is shared between two windows. */
  newPage(size: { readonly width: number; readonly height: number }): Promise<Page>
  close(): Promise<void>
}

const SWITCHES = [
  '--lang=de',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--force-color-profile=srgb',
  // Chromium refuses to run as root inside its sandbox; the product's own renderer is always sandboxed.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** Throws where no Chromium is installed. */
export async function openHeadlessBrowser(): Promise<StandInBrowser> {
  const browser = await chromium.launch({ executablePath: chromiumOrThrow(), args: SWITCHES })
  return {
    newPage: async (size) => (await browser.newContext({ viewport: size, colorScheme: 'light', reducedMotion: 'reduce', locale: 'de-DE' })).newPage(),
    close: () => browser.close(),
  }
}

/** A window without an address bar. Its profile is thrown away: everything the app keeps lies in its own data folder. */
export async function openHeadedBrowser(size: { readonly width: number; readonly height: number }): Promise<StandInBrowser> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'postlotse-chromium-'))
  await mkdir(path.join(profile, 'Default'))
  await writeFile(path.join(profile, 'Default', 'Preferences'), JSON.stringify({ translate: { enabled: false } }))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumOrThrow(),
    headless: false,
    viewport: null,
    args: [
      ...SWITCHES,
      '--app=data:text/html,<title>Postlotse</title>', // no tabs, no address bar
      '--test-type', // no warning about the switches above
      `--window-size=${size.width},${size.height}`,
    ],
  })
  let first = context.pages()[0]
  return {
    newPage: async () => {
      const page = first ?? (await newWindow(context))
      first = undefined
      return page
    },
    close: async () => {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

function newWindow(context: BrowserContext): Promise<Page> {
  return context.newPage()
}

function chromiumOrThrow(): string {
  const found = findChromium()
  if (found === undefined) throw new Error(NO_CHROMIUM)
  return found
}
