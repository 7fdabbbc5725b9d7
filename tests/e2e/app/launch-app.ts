/**
 * Starts the built app for a test: with the real Electron binary where it is installed, else through the stand-in. The same tests run in both worlds;
 * what only the stand-in can do is under `standIn`. POSTLOTSE_BUILD names the folder of the build, otherwise `out`.
 */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { RequestInput, RequestName, RequestOutput } from '../../../electron/shared/ipc/contract.ts'
import type { Reply } from '../../../electron/shared/ipc/reply.ts'
import type { Preferences } from '../../../electron/shared/settings/preferences.ts'
import type {} from '../../../renderer/lib/postlotse-client.ts' // window.postlotse
import { BUILD } from '../../../scripts/ensure-build.ts'
import type { StandIn } from '../../../scripts/stand-in/start-stand-in.ts'
import { dropFiles } from './drop-files.ts'
import { type Running, startProgram } from './start-program.ts'

export interface LaunchOptions {
  /** Folder of the program's data; absent: a new one, removed at the end. */
  readonly userData?: string
  /** Over the defaults of the tests: delivery into `deliveryFolder`, no time for undoing. */
  readonly preferences?: Partial<Preferences>
  /** Stop at the first start's dialog instead of acknowledging the passphrase. */
  readonly firstRun?: boolean
  /** Arguments of the program, as from «open with». */
  readonly files?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
}

export interface TestApp {
  /** The window of now: another object after a restart and after a crash of the renderer. */
  readonly page: Page
  readonly userData: string
  readonly deliveryFolder: string
  /** Real files from outside onto the first element that fits the selector. */
  drop(selector: string, files: readonly string[]): Promise<void>
  /** For the next dialog of the system; an empty list cancels it. Without an answer a dialog is cancelled. */
  answerDialog(paths: readonly string[]): Promise<void>
  /** A request as the window makes it; throws with the code of a refusal. */
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>
  /** Ends the program as a person does (unless it ended already) and starts it again over the same data. */
  restart(): Promise<void>
  /** As a power cut. */
  kill(): Promise<void>
  /** Everything in the consoles of the windows so far, e.g. `error: …`, `pageerror: …`. */
  consoleMessages(): readonly string[]
  /** Undefined under the real Electron. */
  readonly standIn: StandIn | undefined
  close(): Promise<void>
}

export async function launchApp(options: LaunchOptions = {}): Promise<TestApp> {
  if (!existsSync(path.join(BUILD, 'main', 'index.js'))) throw new Error(`${BUILD} holds no build of the app: run \`npm run build\``)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'postlotse-app-'))
  const userData = options.userData ?? path.join(folder, 'data')
  const deliveryFolder = path.join(folder, 'Ausgang')
  await mkdir(deliveryFolder, { recursive: true })
  const messages: string[] = []
  const start = (files: readonly string[]) =>
    startProgram({ buildFolder: BUILD, userData, files, env: options.env ?? {}, onConsole: (line) => messages.push(line) })
  let running: Running | undefined = await start(options.files ?? [])
  let page = await running.page()

  const app: TestApp = {
    get page() {
      return running?.presentPage() ?? page
    },
    get standIn() {
      return running?.standIn
    },
    userData,
    deliveryFolder,
    drop: async (selector, files) => {
      // Before the window listens a drop is refused, as a person would see by the mouse pointer.
      await app.page.getByRole('navigation').first().waitFor()
      await app.page.evaluate(() => new Promise((listening) => requestAnimationFrame(() => setTimeout(listening, 0))))
      await dropFiles(app.page, selector, files)
    },
    answerDialog: async (paths) => running?.answerDialog(paths),
    request: (name, input) => requestIn(app.page, name, input),
    restart: async () => {
      await running?.quit()
      running = await start([])
      page = await running.page()
    },
    kill: async () => {
      await running?.kill()
      running = undefined
    },
    consoleMessages: () => messages,
    close: async () => {
      await running?.quit()
      running = undefined
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
  if (!options.firstRun) await makeReady(app, options.preferences ?? {})
  return app
}

/** Past the first start, with a place to hand over to. */
async function makeReady(app: TestApp, preferences: Partial<Preferences>): Promise<void> {
  const { kind } = await app.request('startup.state', null)
  if (kind === 'new') await app.request('startup.acknowledge', null)
  await app.request('preferences.save', { deliveryFolder: app.deliveryFolder, undoSeconds: 0, ...preferences })
  await app.page.reload()
}

/** As JSON, because the test's protocol takes seconds for large objects. */
async function requestIn<N extends RequestName>(page: Page, name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
  const ask = async ([asked, given]: readonly [RequestName, string]) => JSON.stringify(await window.postlotse.request(asked, JSON.parse(given)))
  const reply = JSON.parse(await page.evaluate(ask, [name, JSON.stringify(input)] as const)) as Reply<RequestOutput<N>>
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.detail}`)
  return reply.value
}
