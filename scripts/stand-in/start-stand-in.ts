/** Starts the built app without an Electron binary: its main process in plain Node, its window as a page of an installed Chromium. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { StandInBrowser } from './browser.ts'
import type { FrameFacts, HostCalls, MainCalls, StandInRecord } from './calls.ts'
import { createLink, type Link } from './link.ts'
import { createWindowHost } from './window-host.ts'

export interface StandInOptions {
  readonly browser: StandInBrowser
  /** Folder of the checkout, with package.json and resources. */
  readonly root: string
  /** Built by electron-vite, e.g. `out`. */
  readonly buildFolder: string
  readonly userData: string
  /** Arguments of the program. */
  readonly files?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  /** Paths for a dialog of the system; empty: cancelled. */
  readonly answerDialog: HostCalls['showDialog']
  readonly onConsole: (line: string) => void
}

export interface StandIn {
  /** Resolves when the first window shows its page. */
  page(): Promise<Page>
  /** The window of now: another page after the renderer crashed. */
  presentPage(): Page | undefined
  readonly main: Link<MainCalls>
  /** Of the window that `page` shows, for calls. */
  windowId(): number
  readonly record: () => Promise<StandInRecord>
  /** A request as from any frame, for tests of the sender check. */
  invokeAs(frame: FrameFacts, channel: string, ...args: readonly unknown[]): Promise<unknown>
  /** Starts the program once more beside the running one; resolves with its exit code. */
  startAgain(files: readonly string[]): Promise<number | null>
  /** Resolves when the program has ended, with its exit code. */
  readonly ended: Promise<number | null>
  /** Ends it as the menu does. */
  quit(): Promise<number | null>
  /** As a power cut: no chance to save anything. */
  kill(): Promise<void>
}

const RUN_MAIN = fileURLToPath(new URL('./run-main.ts', import.meta.url))
/** Milliseconds for the first window. */
const START_MS = 30_000

export function startStandIn(options: StandInOptions): StandIn {
  const host = createWindowHost({ browser: options.browser, main: () => main, onConsole: options.onConsole })
  const child = forkMain(options, options.files ?? [])
  const calls: HostCalls = {
    ...host.calls,
    showDialog: options.answerDialog,
    passToFirst: () => Promise.resolve(),
  }
  const main = linkTo(child, calls)
  const ended = once(child, 'exit').then(async ([code]) => {
    main.break()
    await host.closeAll()
    return code as number | null
  })
  return {
    main,
    ended,
    page: () => firstPage(host, ended),
    presentPage: () => host.page(),
    windowId: () => host.windowId(),
    record: () => main.call('record'),
    invokeAs: (frame, channel, ...args) => main.call('invoke', host.windowId(), channel, args, frame),
    startAgain: async (files) => {
      const second = forkMain(options, files)
      linkTo(second, { ...calls, passToFirst: (argv, folder) => main.call('secondInstance', argv, folder) })
      const [code] = await once(second, 'exit')
      return code as number | null
    },
    quit: async () => {
      main.call('quit').catch(() => undefined) // it ends before it answers
      return ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function forkMain({ root, buildFolder, userData, env = {} }: StandInOptions, files: readonly string[]): ChildProcess {
  return fork(RUN_MAIN, [path.join(buildFolder, 'main', 'index.js'), ...files], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, ...env, POSTLOTSE_STAND_IN_ROOT: root, POSTLOTSE_USER_DATA: userData },
  })
}

function linkTo(child: ChildProcess, calls: HostCalls): Link<MainCalls> {
  const ends = {
    send: (message: unknown) => {
      if (child.connected) child.send(message as object, () => undefined) // it may have been killed a moment before
    },
    onMessage: (listener: (message: unknown) => void) => void child.on('message', listener),
  }
  return createLink<MainCalls>(ends, calls)
}

async function firstPage(host: ReturnType<typeof createWindowHost>, ended: Promise<number | null>): Promise<Page> {
  let gone = false
  void ended.then(() => {
    gone = true
  })
  for (const end = Date.now() + START_MS; Date.now() < end && !gone; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const page = host.page()
    if (page && page.url() !== 'about:blank') return page
  }
  throw new Error(gone ? `The program ended before it had a window (exit code ${await ended}).` : 'The program opened no window.')
}
