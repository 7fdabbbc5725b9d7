/** The one window: where it stands, what it may do, how it comes back after its renderer crashed. */
import path from 'node:path'
import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron'
import type { Log } from '../../app/log/log.ts'
import { EVENT_CHANNEL } from '../../shared/ipc/bridge.ts'
import type { Emit } from '../../shared/ipc/events.ts'
import { START_URL } from '../app-scheme.ts'
import { fitBounds } from './fit-bounds.ts'
import type { WindowStateFile } from './window-state.ts'

export interface MainWindow {
  readonly send: Emit
  /** Opens it where it was closed, and brings it to the front. */
  show(): void
  present(): BrowserWindow | undefined
}

export interface MainWindowOptions {
  readonly buildFolder: string
  readonly iconsFolder: string
  readonly state: WindowStateFile
  /** Developer tools exist. */
  readonly developing: boolean
  readonly log: Log
}

const DEFAULT_SIZE = { width: 1440, height: 900 }
const SMALLEST = { minWidth: 1024, minHeight: 680 }
/** As `--color-ground` of the window's tokens: nothing flashes before the page is painted. */
const GROUND = { light: '#f4f5f6', dark: '#16181b' }
/** Crashes of the renderer after which the program gives up bringing the window back, and the milliseconds in which they count. */
const CRASH_LIMIT = { crashes: 3, withinMs: 60_000 }

export function createMainWindow(options: MainWindowOptions): MainWindow {
  let window: BrowserWindow | undefined
  const crashes: number[] = []

  const open = (): BrowserWindow => {
    const opened = openWindow(options)
    window = opened
    opened.on('closed', () => {
      if (window === opened) window = undefined
    })
    opened.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (reason === 'clean-exit') return
      options.log.warn('window-crashed', { reason, exitCode })
      crashes.push(Date.now())
      const recent = crashes.filter((time) => Date.now() - time < CRASH_LIMIT.withinMs)
      if (recent.length <= CRASH_LIMIT.crashes) open()
      opened.destroy() // after the new one stands: the last window closed would end the program
    })
    return opened
  }

  return {
    present: () => window,
    send: (name, payload) => {
      if (window && !window.webContents.isDestroyed()) window.webContents.send(EVENT_CHANNEL, name, payload)
    },
    show: () => {
      if (!window) return void open() // a new one shows itself when there is something to see
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
  }
}

function openWindow(options: MainWindowOptions): BrowserWindow {
  const { state, log } = options
  const window = new BrowserWindow(windowOptions(options))
  if (state.present().maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('unresponsive', () => log.warn('window-unresponsive'))
  window.on('close', () => state.change({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }))
  window.loadURL(START_URL).catch((error) => log.error('window-not-loaded', error))
  return window
}

function windowOptions({ buildFolder, iconsFolder, state, developing }: MainWindowOptions): BrowserWindowConstructorOptions {
  const areas = screen.getAllDisplays().map((display) => display.workArea)
  return {
    ...DEFAULT_SIZE,
    ...SMALLEST,
    ...fitBounds(state.present().bounds, areas),
    show: false,
    title: 'Postlotse',
    icon: path.join(iconsFolder, 'icon-256.png'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload: path.join(buildFolder, 'preload', 'index.cjs'),
      partition: SESSION_PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      devTools: developing,
    },
  }
}

/** Without `persist:`: lives in memory, so no page picture and no address is left on disk beside the encrypted store. */
export const SESSION_PARTITION = 'postlotse'
