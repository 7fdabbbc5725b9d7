/**
 * What the two processes of the stand-in ask of each other. The main process is the built app in plain Node; the host owns Chromium and shows its
 * windows as pages. It outlives the main process, so that a kill or a restart can be tried.
 */
import type { BrowserWindowConstructorOptions, OpenDialogOptions, Rectangle, SaveDialogOptions } from 'electron'

/** Answered by the host. */
export type HostCalls = {
  /** `preload`: absolute path of the built preload script. */
  openWindow(id: number, size: { readonly width: number; readonly height: number }, preload: string): Promise<void>
  loadUrl(id: number, url: string): Promise<void>
  closeWindow(id: number): Promise<void>
  bringToFront(id: number): Promise<void>
  resize(id: number, size: { readonly width: number; readonly height: number }): Promise<void>
  /** An event for the page; lost where the page is not there. */
  sendToPage(id: number, channel: string, args: readonly unknown[]): Promise<void>
  setColors(theme: 'system' | 'light' | 'dark'): Promise<void>
  /** Paths that the person chose, empty for cancel. */
  showDialog(kind: 'open' | 'save', options: OpenDialogOptions | SaveDialogOptions): Promise<readonly string[]>
  /** Asked by a second main process that found the first one's lock. */
  passToFirst(argv: readonly string[], folder: string): Promise<void>
}

/** Who sent a message: as Electron describes a frame. */
export interface FrameFacts {
  readonly origin: string
  readonly url: string
  readonly isMain: boolean
}

export interface PageRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
}
/** `undefined`: refused before any handler saw it, or no handler for the scheme. */
export type PageAnswer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array } | undefined

/** Answered by the main process. */
export type MainCalls = {
  invoke(windowId: number, channel: string, args: readonly unknown[], frame: FrameFacts): Promise<unknown>
  respond(windowId: number, request: PageRequest): Promise<PageAnswer>
  mayNavigate(windowId: number, url: string, isMainFrame: boolean): boolean
  mayOpenWindow(windowId: number, url: string): boolean
  mayUse(windowId: number, permission: string): Promise<boolean>
  windowReady(windowId: number): void
  windowClosed(windowId: number): void
  windowCrashed(windowId: number): void
  windowMoved(windowId: number, bounds: Rectangle): void
  secondInstance(argv: readonly string[], folder: string): void
  openFile(file: string): void
  /** Clicks an entry of the menu bar or of the tray's menu. */
  click(where: 'menu' | 'tray', id: string): void
  record(): StandInRecord
  quit(): void
}

export interface MenuEntry {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly accelerator?: string
  readonly enabled?: boolean
  readonly entries?: readonly MenuEntry[]
}

/** Everything that the app configured, for assertions. */
export interface StandInRecord {
  readonly switches: (readonly [name: string, value: string | undefined])[]
  readonly schemes: unknown[]
  readonly windows: BrowserWindowConstructorOptions[]
  readonly requests: { readonly url: string; readonly cancelled: boolean }[]
  /** Calls without an effect here, e.g. `enableSandbox`. */
  readonly calls: string[]
  readonly dialogs: { readonly kind: string; readonly options: unknown }[]
  readonly shown: string[]
  menu: readonly MenuEntry[]
  tray: { tooltip: string; readonly entries: readonly MenuEntry[] } | undefined
}
