/**
 * `npm run preview`: the same app without Electron's program, in an installed Chromium (see stand-in/). Real data, real reading, real hand-over;
 * only the menu bar and the tray are missing, and the system's dialogs are asked in this terminal.
 */
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import readline from 'node:readline/promises'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { BUILD, ensureBuild, ROOT } from './ensure-build.ts'
import { openHeadedBrowser, openHeadlessBrowser } from './stand-in/browser.ts'
import { findChromium, NO_CHROMIUM } from './stand-in/find-chromium.ts'
import { startStandIn } from './stand-in/start-stand-in.ts'

const USAGE = `npm run preview -- [OPTION…] [FILE…]

  FILE                 files and folders to take in, as dropped on the window
  --samples            take in the samples of resources/samples
  --data FOLDER        where the data lies; otherwise .preview/ in the checkout
  --fresh              begin without the data of the last preview
  --screenshot PICTURE without a display: wait until everything is read, save a picture of the window (PNG), end
  --view VIEW          with --screenshot: posteingang, pruefen, suche, verlauf, auswertung, einstellungen, … (as in the window's address)
`
const SIZE = { width: 1440, height: 900 }
/** Milliseconds between two looks at the queue. */
const LOOK_MS = 500
/** Looks without work after which everything counts as read: files from the command line arrive a moment after the start. */
const IDLE_LOOKS = 4

try {
  await preview()
} catch (error) {
  process.stderr.write(`preview: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

async function preview(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      samples: { type: 'boolean' },
      data: { type: 'string', default: path.join(ROOT, '.preview') },
      fresh: { type: 'boolean' },
      screenshot: { type: 'string' },
      view: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return void process.stdout.write(USAGE)
  const headed = values.screenshot === undefined
  if (headed) requireDisplay()
  if (findChromium() === undefined) throw new Error(NO_CHROMIUM)
  ensureBuild()
  const data = path.resolve(values.data)
  if (values.fresh) await rm(data, { recursive: true, force: true })
  await mkdir(data, { recursive: true })
  const browser = await (headed ? openHeadedBrowser(SIZE) : openHeadlessBrowser())
  const standIn = startStandIn({
    browser,
    root: ROOT,
    buildFolder: BUILD,
    userData: data,
    files: [...positionals.map((file) => path.resolve(file)), ...(values.samples ? await samples() : [])],
    answerDialog: headed ? askInTerminal : async () => [],
    onConsole: (line) => {
      if (/^(error|pageerror)/.test(line)) process.stderr.write(`window: ${line}\n`)
    },
  })
  process.on('SIGINT', () => void standIn.quit())
  try {
    if (values.screenshot !== undefined) {
      await takePicture(await standIn.page(), path.resolve(values.screenshot), values.view ?? 'posteingang')
      await standIn.quit()
    }
    process.exitCode = (await standIn.ended) ?? 1
  } finally {
    await standIn.kill()
    await browser.close()
  }
}

function requireDisplay(): void {
  const missing = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
  if (missing) throw new Error('There is no display here. `npm run preview -- --samples --screenshot window.png` saves a picture of the window instead.')
}

async function samples(): Promise<string[]> {
  const folder = path.join(ROOT, 'resources', 'samples')
  return (await readdir(folder)).filter((name) => !name.endsWith('.md') && !name.endsWith('.json')).map((name) => path.join(folder, name))
}

/** Chromium tells a page no paths, so the person types them. */
async function askInTerminal(kind: 'open' | 'save', { title = '' }: { readonly title?: string }): Promise<readonly string[]> {
  const terminal = readline.createInterface({ input: process.stdin, output: process.stderr })
  const line = await terminal.question(`${title} – ${kind === 'open' ? 'path' : 'path of the new file'} (empty: cancel): `)
  terminal.close()
  return line.trim() === '' ? [] : [path.resolve(line.trim())]
}

/** Past the first start's dialog, after everything is read. */
async function takePicture(page: Page, file: string, view: string): Promise<void> {
  const state = await ask<{ readonly kind: string }>(page, 'startup.state')
  if (state.kind === 'new') await ask(page, 'startup.acknowledge')
  await page.reload()
  await page.evaluate(`location.hash = ${JSON.stringify(`/${view}`)}`)
  for (let idle = 0; idle < IDLE_LOOKS; await page.waitForTimeout(LOOK_MS)) {
    const { total, done } = await ask<{ readonly total: number; readonly done: number }>(page, 'inbox.jobs')
    idle = done < total ? 0 : idle + 1
  }
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: file, animations: 'disabled' })
  process.stdout.write(`${file}\n`)
}

/** A request as the window makes it. */
function ask<Answer = unknown>(page: Page, name: string): Promise<Answer> {
  return page.evaluate(`postlotse.request(${JSON.stringify(name)}, null).then((reply) => reply.ok ? reply.value : Promise.reject(new Error(reply.error.code)))`)
}
