/**
 * Runs in the page before its scripts: the modules that a sandboxed preload script may require, and the preload script in them.
 * Its text is injected (see window-host), so it may use nothing from outside itself.
 */

/** Answered by the host. */
interface HostBindings {
  /** Arguments and answer as JSON, which is all that the contract carries: Chromium's protocol takes seconds for large objects. */
  readonly standInInvoke: (channel: string, args: string) => Promise<string>
  /** Paths on disk of the files that `standIn.held[batch]` holds. */
  readonly standInPathsOf: (batch: number, count: number) => Promise<readonly string[]>
  readonly standInMayOpen: (url: string) => Promise<boolean>
}

type RunPreload = (require: (id: string) => unknown, module: { exports: object }, exports: object, process: object) => void

export function bootstrapPage(runPreload: RunPreload): void {
  if (window !== window.top) return // Electron runs no preload script in sub-frames
  const host = window as unknown as HostBindings
  const listeners = new Map<string, ((event: object, ...args: readonly unknown[]) => void)[]>()
  const paths = new WeakMap<File, string>()
  const held: File[][] = []
  const standIn = {
    held,
    receive: (channel: string, args: string) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...(JSON.parse(args) as unknown[]))
    },
  }
  Object.defineProperty(window, 'standIn', { value: standIn })

  // Electron answers `null` when the app denies the window.
  window.open = (url) => {
    void host.standInMayOpen(new URL(url ?? '', window.location.href).href)
    return null
  }

  /** Chromium tells paths only to the host, and only later: the event waits for them and then comes once more. */
  const holdForPaths = (event: Event) => {
    const files = filesOf(event)
    if (files.length === 0 || files.every((file) => paths.has(file))) return
    event.stopImmediatePropagation()
    event.preventDefault()
    const target = event.target
    const batch = held.push(files) - 1
    void host.standInPathsOf(batch, files.length).then((found) => {
      files.forEach((file, i) => void paths.set(file, found[i] ?? ''))
      target?.dispatchEvent(again(event, files))
    })
  }
  for (const type of ['drop', 'paste', 'change']) window.addEventListener(type, holdForPaths, true)

  function filesOf(event: Event): File[] {
    if (event instanceof DragEvent) return [...(event.dataTransfer?.files ?? [])]
    if (event instanceof ClipboardEvent) return [...(event.clipboardData?.files ?? [])]
    return event.target instanceof HTMLInputElement ? [...(event.target.files ?? [])] : []
  }

  function again(event: Event, files: readonly File[]): Event {
    const init = { bubbles: true, cancelable: true, composed: true }
    const transfer = new DataTransfer()
    for (const file of files) transfer.items.add(file)
    if (event instanceof DragEvent) return new DragEvent('drop', { ...init, dataTransfer: transfer, clientX: event.clientX, clientY: event.clientY })
    if (event instanceof ClipboardEvent) return new ClipboardEvent('paste', { ...init, clipboardData: transfer })
    return new Event(event.type, init)
  }

  const electron = {
    ipcRenderer: {
      invoke: async (channel: string, ...args: readonly unknown[]): Promise<unknown> => JSON.parse(await host.standInInvoke(channel, JSON.stringify(args))),
      on: (channel: string, listener: (event: object, ...args: readonly unknown[]) => void) => {
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      },
    },
    contextBridge: {
      exposeInMainWorld: (name: string, api: object) => Object.defineProperty(window, name, { value: Object.freeze({ ...api }), enumerable: true }),
    },
    webUtils: {
      getPathForFile: (file: unknown) => {
        if (!(file instanceof File)) throw new TypeError('no File')
        return paths.get(file) ?? ''
      },
    },
  }
  const module = { exports: {} }
  const require = (id: string) => {
    if (id === 'electron') return electron
    throw new Error(`module not found: ${id}`) // as in the sandbox
  }
  runPreload(require, module, module.exports, { platform: 'linux', versions: {} })
}
