/** One start of the built app: Electron through Playwright, or the stand-in with one Chromium for all starts of a test file. */
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { electronBinary } from '../../../scripts/electron-binary.ts'
import { ROOT } from '../../../scripts/ensure-build.ts'
import { openHeadlessBrowser, type StandInBrowser } from '../../../scripts/stand-in/browser.ts'
import { type StandIn, startStandIn } from '../../../scripts/stand-in/start-stand-in.ts'

export interface Running {
  /** Resolves when the first window shows its page. */
  page(): Promise<Page>
  /** The window of now: another page after its renderer crashed. */
  presentPage(): Page | undefined
  answerDialog(paths: readonly string[]): Promise<void>
  quit(): Promise<void>
  kill(): Promise<void>
  readonly standIn: StandIn | undefined
}

export interface ProgramOptions {
  readonly buildFolder: string
  readonly userData: string
  readonly files: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly onConsole: (line: string) => void
}

/** No Electron here: what a test can look at only in the stand-in is there. */
export const usesStandIn = electronBinary() === undefined

export function startProgram(options: ProgramOptions): Promise<Running> {
  const binary = electronBinary()
  return binary === undefined ? startInStandIn(options) : startInElectron(binary, options)
}

let browser: Promise<StandInBrowser> | undefined
afterAll(async () => (await browser)?.close())

async function startInStandIn({ onConsole, ...options }: ProgramOptions): Promise<Running> {
  browser ??= openHeadlessBrowser()
  const answers: (readonly string[])[] = []
  const answerDialog = async () => answers.shift() ?? []
  const standIn = startStandIn({ ...options, root: ROOT, browser: await browser, answerDialog, onConsole })
  return {
    standIn,
    page: standIn.page,
    presentPage: standIn.presentPage,
    answerDialog: async (paths) => void answers.push(paths),
    quit: async () => void (await standIn.quit()),
    kill: standIn.kill,
  }
}

async function startInElectron(executablePath: string, { buildFolder, userData, files, env, onConsole }: ProgramOptions): Promise<Running> {
  const electron = await _electron.launch({
    executablePath,
    args: [path.join(buildFolder, 'main', 'index.js'), ...files],
    env: { ...definedOnly({ ...process.env, ...env }), POSTLOTSE_USER_DATA: userData },
  })
  const page = await electron.firstWindow()
  page.on('console', (message) => onConsole(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => onConsole(`pageerror: ${error.message}`))
  return {
    standIn: undefined,
    page: async () => page,
    presentPage: () => electron.windows().at(-1),
    answerDialog: (paths) => answerNextDialog(electron, paths),
    quit: () => electron.close(),
    kill: async () => void electron.process().kill('SIGKILL'),
  }
}

function answerNextDialog(electron: ElectronApplication, paths: readonly string[]): Promise<void> {
  return electron.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths })
      dialog.showSaveDialog = async () => ({ canceled: filePaths.length === 0, filePath: filePaths[0] ?? '' })
    },
    [...paths],
  )
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
