/** Electron's windows: each is a page of the host's Chromium. */
import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { app } from './app.ts'
import { answerHost, host, quietly, record } from './host.ts'
import { invokeHandler } from './ipc-main.ts'
import { type StandInSession, session } from './session.ts'

type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' }

const windows = new Map<number, StandInWindow>()
let lastId = 0

class StandInContents extends EventEmitter {
  readonly id: number
  readonly session: StandInSession
  windowOpen: WindowOpenHandler = () => ({ action: 'allow' })

  constructor(id: number, partition: string | undefined) {
    super()
    this.id = id
    this.session = partition === undefined ? session.defaultSession : session.fromPartition(partition)
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpen = handler
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    record.calls.push(`setWebRTCIPHandlingPolicy ${policy}`)
  }

  isDestroyed(): boolean {
    return !windows.has(this.id)
  }

  send(channel: string, ...args: unknown[]): void {
    quietly(host.call('sendToPage', this.id, channel, structuredClone(args)))
  }
}

class StandInWindow extends EventEmitter {
  readonly id = ++lastId
  readonly webContents: StandInContents
  readonly #opened: Promise<void>
  bounds: Rectangle
  #maximized = false
  #minimized = false

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    const { x = 0, y = 0, width = 800, height = 600, webPreferences } = options
    this.bounds = { x, y, width, height }
    this.webContents = new StandInContents(this.id, webPreferences?.partition)
    record.windows.push(options)
    windows.set(this.id, this)
    app.emit('web-contents-created', {}, this.webContents)
    this.#opened = host.call('openWindow', this.id, { width, height }, webPreferences?.preload ?? '')
  }

  async loadURL(url: string): Promise<void> {
    await this.#opened
    await host.call('loadUrl', this.id, url)
  }

  show(): void {
    this.#minimized = false
  }

  focus(): void {
    quietly(this.#opened.then(() => host.call('bringToFront', this.id)))
  }

  minimize(): void {
    this.#minimized = true
  }

  restore(): void {
    this.#minimized = false
  }

  maximize(): void {
    this.#maximized = true
  }

  isMinimized(): boolean {
    return this.#minimized
  }

  isMaximized(): boolean {
    return this.#maximized
  }

  isDestroyed(): boolean {
    return !windows.has(this.id)
  }

  getNormalBounds(): Rectangle {
    return this.bounds
  }

  /** As the person does it: `close` may look once more at the window. */
  close(): void {
    this.emit('close', { preventDefault: () => undefined })
    this.destroy()
  }

  destroy(): void {
    if (!windows.delete(this.id)) return
    quietly(host.call('closeWindow', this.id))
    this.emit('closed')
    if (windows.size === 0) app.windowsClosed()
  }
}

export { StandInWindow as BrowserWindow }

app.closeWindows = () => {
  for (const window of windows.values()) window.close()
}

answerHost({
  invoke: (id, channel, args, { origin, url, isMain }) => {
    const senderFrame = { origin, url, parent: isMain ? null : {} }
    return invokeHandler(channel, { sender: windows.get(id)?.webContents, senderFrame }, args)
  },
  respond: async (id, request) => windows.get(id)?.webContents.session.respond(request),
  mayNavigate: (id, url, isMainFrame) => {
    const names = isMainFrame ? ['will-navigate', 'will-frame-navigate'] : ['will-frame-navigate']
    let allowed = windows.has(id)
    const event = {
      url,
      preventDefault: () => {
        allowed = false
      },
    }
    for (const name of names) windows.get(id)?.webContents.emit(name, event)
    return allowed
  },
  mayOpenWindow: (id, url) => windows.get(id)?.webContents.windowOpen({ url }).action === 'allow',
  mayUse: async (id, permission) => (await windows.get(id)?.webContents.session.mayUse(permission)) ?? false,
  windowReady: (id) => void windows.get(id)?.emit('ready-to-show'),
  windowClosed: (id) => windows.get(id)?.close(),
  windowCrashed: (id) => void windows.get(id)?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 }),
  windowMoved: (id, bounds) => {
    const window = windows.get(id)
    if (window) window.bounds = bounds
    return host.call('resize', id, bounds)
  },
})
