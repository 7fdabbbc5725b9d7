/** Shows the windows of the main process as pages, and carries what happens in them to it. */
import { readFileSync } from 'node:fs'
import type { Frame, Page, Route } from 'playwright-core'
import { toApp, toWeb } from './addresses.ts'
import type { StandInBrowser } from './browser.ts'
import type { FrameFacts, HostCalls, MainCalls } from './calls.ts'
import type { Link } from './link.ts'

export interface WindowHost {
  readonly calls: Omit<HostCalls, 'showDialog' | 'passToFirst'>
  /** The newest window that is open. */
  page(): Page | undefined
  /** Its id; 0 where there is none. */
  windowId(): number
  closeAll(): Promise<void>
}

export interface WindowHostOptions {
  readonly browser: StandInBrowser
  /** Only known when the main process was started. */
  main(): Link<MainCalls>
  /** Errors and messages of the pages' consoles. */
  onConsole(line: string): void
}

interface PageGlobal {
  readonly standIn?: { receive(channel: string, args: string): void }
}

/** Loaded by its address, so that only a program with the DOM's types compiles it; its text goes into the page. */
const { bootstrapPage } = (await import(new URL('./page-bootstrap.ts', import.meta.url).href)) as { bootstrapPage(): void }

export function createWindowHost(options: WindowHostOptions): WindowHost {
  const pages = new Map<number, Page>()
  let colors: 'system' | 'light' | 'dark' = 'system'
  /** The window may be gone when a call arrives. */
  const on = async (id: number, work: (page: Page) => Promise<unknown>) => {
    const page = pages.get(id)
    if (page && !page.isClosed()) await work(page)
  }
  return {
    page: () => [...pages.values()].at(-1),
    windowId: () => [...pages.keys()].at(-1) ?? 0,
    closeAll: async () => {
      for (const page of pages.values()) await page.context().close()
    },
    calls: {
      openWindow: async (id, size, preload) => {
        const page = await options.browser.newPage(size)
        pages.set(id, page)
        await applyColors(page, colors)
        await connectPage({ id, page, preload, options, forget: () => pages.delete(id) })
      },
      loadUrl: (id, url) =>
        on(id, async (page) => {
          // Not until everything is loaded: the page may change its address, crash or be closed before; that is not this call's failure.
          await page.goto(toWeb(url), { waitUntil: 'commit' })
          await page.waitForLoadState('domcontentloaded').catch(() => undefined)
          await options.main().call('windowReady', id)
        }),
      closeWindow: (id) => on(id, (page) => page.close()),
      bringToFront: (id) => on(id, (page) => page.bringToFront()),
      resize: (id, { width, height }) => on(id, (page) => page.setViewportSize({ width, height })),
      sendToPage: (id, channel, args) =>
        on(id, (page) =>
          page.evaluate(([name, values]) => (globalThis as PageGlobal).standIn?.receive(name, values), [channel, JSON.stringify(args)] as const),
        ),
      setColors: async (theme) => {
        colors = theme
        await Promise.all([...pages.values()].map((page) => applyColors(page, theme)))
      },
    },
  }
}

interface Connection {
  readonly id: number
  readonly page: Page
  readonly preload: string
  readonly options: WindowHostOptions
  forget(): void
}

async function connectPage(connection: Connection): Promise<void> {
  const { id, page, preload, options, forget } = connection
  const main = () => options.main()
  const lost = () => undefined // the main process ended first
  page.on('console', (message) => options.onConsole(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => options.onConsole(`pageerror: ${error.message}`))
  page.on('popup', (popup) => void popup.close().catch(lost))
  page.on('close', () => {
    forget()
    main().call('windowClosed', id).catch(lost)
  })
  page.on('crash', () => {
    forget()
    main()
      .call('windowCrashed', id)
      .then(() => page.close(), lost)
  })
  await page.context().route('**/*', (route) => answer(route, connection).catch(lost))
  await page.exposeBinding('standInInvoke', async ({ frame }, channel: string, args: string) =>
    JSON.stringify(await main().call('invoke', id, channel, JSON.parse(args) as unknown[], frameFacts(frame))),
  )
  await page.exposeBinding('standInMayOpen', (_source, url: string) => main().call('mayOpenWindow', id, toApp(url)))
  await page.exposeBinding('standInPathsOf', (_source, batch: number, count: number) => pathsOf(page, batch, count))
  await page.addInitScript(`(${bootstrapPage})(function (require, module, exports, process) {${readFileSync(preload, 'utf8')}\n})`)
}

/** A request of the page, answered by the main process as Electron's network stack would. */
async function answer(route: Route, { id, page, options }: Connection): Promise<void> {
  const request = route.request()
  const url = toApp(request.url())
  const frame = frameOf(route)
  if (!frame || frame.page() !== page) return route.abort('blockedbyclient') // of a popup
  const isMainFrame = frame === page.mainFrame()
  const first = page.url() === 'about:blank'
  if (request.isNavigationRequest() && !(first && isMainFrame) && !(await options.main().call('mayNavigate', id, url, isMainFrame)))
    return route.abort('aborted')
  const found = await options.main().call('respond', id, { url, method: request.method(), headers: request.headers() })
  if (!found) return route.abort('blockedbyclient')
  await route.fulfill({ status: found.status, headers: { ...found.headers }, body: Buffer.from(found.body) })
}

function frameOf(route: Route): Frame | undefined {
  try {
    return route.request().frame()
  } catch {
    return undefined // the first request of a popup has none yet
  }
}

function frameFacts(frame: Frame): FrameFacts {
  const url = frame.url()
  return { url: toApp(url), origin: toApp(new URL(url).origin), isMain: frame.parentFrame() === null }
}

/** Chromium's protocol tells the path of a File object that came from outside the page; empty for one made in it. */
async function pathsOf(page: Page, batch: number, count: number): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const paths: string[] = []
  for (let i = 0; i < count; i++) {
    const { result } = await session.send('Runtime.evaluate', { expression: `standIn.held[${batch}][${i}]` })
    const info = result.objectId === undefined ? undefined : await session.send('DOM.getFileInfo', { objectId: result.objectId }).catch(() => undefined)
    paths.push(info?.path ?? '')
  }
  await session.detach()
  return paths
}

function applyColors(page: Page, theme: 'system' | 'light' | 'dark'): Promise<void> {
  return page.emulateMedia({ colorScheme: theme === 'system' ? null : theme })
}
