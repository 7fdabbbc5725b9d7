/** The window can do what the contract says, and nothing else; nothing leaves the machine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../../electron/main/app-protocol.ts'
import { REQUEST_CHANNEL } from '../../../electron/shared/ipc/bridge.ts'
import type { StandIn } from '../../../scripts/stand-in/start-stand-in.ts'
import { launchApp, type TestApp } from './launch-app.ts'
import { usesStandIn } from './start-program.ts'

const OUTSIDE = 'https://example.org'
const REFUSED = { ok: false, error: { code: 'request-refused' } }

let app: TestApp
beforeAll(async () => {
  app = await launchApp()
})
afterAll(() => app.close())

/** A request as a page would send it that does not keep to the contract. */
const send = (name: unknown, input: unknown) =>
  app.page.evaluate(([asked, given]) => window.postlotse.request(asked as never, given as never), [name, input] as const)

describe('requests', () => {
  it.each([
    ['an unknown name', 'files.read', { path: '/etc/passwd' }],
    ['a name of the prototype', 'constructor', null],
    ['no name', null, null],
    ['a wrong shape', 'shell.log', { lines: 'all' }],
    ['more than agreed', 'shell.log', { lines: 1, path: '/etc/passwd' }],
    ['nothing where something belongs', 'inbox.add', null],
  ])('with %s are refused', async (_what, name, input) => {
    expect(await send(name, input)).toMatchObject(REFUSED)
  })

  it('reach nothing but the bridge: no Node, no Electron in the page', async () => {
    const found = await app.page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in globalThis))
    expect(found).toEqual([])
    expect(await app.page.evaluate(() => Object.keys(window.postlotse).sort())).toEqual(['on', 'pathsOf', 'request'])
  })

  it('name no path for a file that the page made itself', async () => {
    expect(await app.page.evaluate(() => window.postlotse.pathsOf([new File(['x'], '/etc/passwd')]))).toEqual([''])
  })

  it('know only the events of the contract', async () => {
    expect(
      await app.page.evaluate(() => {
        try {
          window.postlotse.on('anything' as never, () => undefined)
          return 'listens'
        } catch (error) {
          return (error as Error).name
        }
      }),
    ).toBe('TypeError')
  })
})

describe('the page', () => {
  it('carries the strict policy', async () => {
    const headers = await app.page.evaluate(async () => Object.fromEntries((await fetch('/index.html')).headers))
    expect(headers).toMatchObject({ 'content-security-policy': CONTENT_SECURITY_POLICY, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  })

  it('loads nothing from outside', async () => {
    const outcomes = await app.page.evaluate(async (outside) => {
      const element = (make: () => HTMLElement) =>
        new Promise<string>((resolve) => {
          const made = make()
          made.onload = () => resolve('loaded')
          made.onerror = () => resolve('refused')
          document.body.append(made)
        })
      return {
        fetch: await fetch(`${outside}/x`).then(
          () => 'loaded',
          () => 'refused',
        ),
        image: await element(() => Object.assign(new Image(), { src: `${outside}/i.png` })),
        style: await element(() => Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${outside}/s.css` })),
        socket: await new Promise<string>((resolve) => {
          try {
            const socket = new WebSocket('wss://example.org')
            socket.onopen = () => resolve('loaded')
            socket.onerror = () => resolve('refused')
          } catch {
            resolve('refused')
          }
        }),
        beacon: navigator.sendBeacon(`${outside}/b`) ? 'queued' : 'refused', // queued, but the policy drops it
      }
    }, OUTSIDE)
    expect(outcomes).toMatchObject({ fetch: 'refused', image: 'refused', style: 'refused', socket: 'refused' })
  })

  it('runs no text as code', async () => {
    // In a task of its own: what the test's protocol evaluates is exempt from the policy.
    const outcomes = await app.page.evaluate(
      () =>
        new Promise<string[]>((resolve) =>
          setTimeout(() => {
            const tries = [() => new Function('return 1')(), () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=1>')]
            resolve(
              tries.map((run) => {
                try {
                  return `ran: ${run()}`
                } catch (error) {
                  return (error as Error).name
                }
              }),
            )
          }),
        ),
    )
    expect(outcomes).toEqual([expect.stringMatching(/^(Eval|Type)Error$/), 'TypeError'])
  })

  it('stays where it is', async () => {
    const before = app.page.url()
    await app.page.evaluate((outside) => {
      window.location.href = `${outside}/elsewhere`
    }, OUTSIDE)
    await app.page.waitForTimeout(300)
    expect(app.page.url()).toBe(before)
    expect(await send('startup.state', null)).toEqual({ ok: true, value: { kind: 'ready' } })
  })

  it('opens no second window', async () => {
    expect(await app.page.evaluate((outside) => window.open(outside) === null, OUTSIDE)).toBe(true)
    await app.page.evaluate((outside) => {
      const link = Object.assign(document.createElement('a'), { href: outside, target: '_blank', textContent: 'x' })
      document.body.append(link)
      link.click()
      link.remove()
    }, OUTSIDE)
    await expect.poll(() => app.page.context().pages().length).toBe(1)
  })

  it('shows nothing in a frame', async () => {
    const answer = await app.page
      .evaluate(async () => {
        const frame = Object.assign(document.createElement('iframe'), { src: '/index.html' })
        document.body.append(frame)
        await new Promise((resolve) => {
          frame.onload = resolve
          setTimeout(resolve, 1000)
        })
        const bridge = (frame.contentWindow as { readonly postlotse?: unknown } | null)?.postlotse
        frame.remove()
        return bridge === undefined ? 'no bridge' : 'bridge'
      })
      .catch(() => 'no bridge')
    expect(answer).toBe('no bridge')
  })

  it.each([
    ['/pages/unknown/1', 404],
    ['/pages/unknown/0', 404],
    ['/..%2f..%2fpackage.json', 403],
    ['/%2e%2e%2fmain%2findex.js', 403],
    ['/..%5cmain%5cindex.js', 403],
    ['/missing.js', 404],
    ['/index.html%00.js', 403],
  ])('gets %s answered with %d', async (url, status) => {
    expect(await app.page.evaluate(async (asked) => (await fetch(asked)).status, url)).toBe(status)
  })

  it('may not write to its own origin', async () => {
    expect(await app.page.evaluate(async () => (await fetch('/index.html', { method: 'POST' })).status)).toBe(405)
  })
})

it('answers nothing before the store is open', async () => {
  const fresh = await launchApp({ firstRun: true })
  try {
    await expect(fresh.request('inbox.rows', null)).rejects.toThrow('store-locked')
    await expect(fresh.request('preferences.save', { language: 'en' })).rejects.toThrow('store-locked')
    expect((await fresh.request('startup.state', null)).kind).toBe('new')
    expect(await fresh.page.evaluate(async () => (await fetch('/pages/ab/1')).status)).toBe(401)
  } finally {
    await fresh.close()
  }
})

describe.runIf(usesStandIn)('the main process (what only the stand-in can look at)', () => {
  const standIn = (): StandIn => {
    if (!app.standIn) throw new Error('no stand-in')
    return app.standIn
  }
  const OWN = { origin: 'app://postlotse', url: 'app://postlotse/index.html', isMain: true }

  it.each([
    ['a frame inside the page', { ...OWN, isMain: false }],
    ['another origin', { ...OWN, origin: OUTSIDE, url: `${OUTSIDE}/` }],
    ['another host of the scheme', { ...OWN, origin: 'app://evil', url: 'app://evil/index.html' }],
    ['a file', { ...OWN, origin: 'file://', url: 'file:///tmp/x.html' }],
    ['an opaque origin', { ...OWN, origin: 'null', url: 'about:blank' }],
  ])('refuses a forged sender: %s', async (_what, frame) => {
    expect(await standIn().invokeAs(frame, REQUEST_CHANNEL, 'startup.state', null)).toMatchObject(REFUSED)
  })

  it('answers the real sender, on no other channel', async () => {
    expect(await standIn().invokeAs(OWN, REQUEST_CHANNEL, 'startup.state', null)).toMatchObject({ ok: true })
    await expect(standIn().invokeAs(OWN, 'anything', 1)).rejects.toThrow('No handler')
  })

  it('logs what it refused, without what was sent', async () => {
    const log = (await app.request('shell.log', { lines: 200 })).join('\n')
    expect(log).toContain('request-refused why=sender')
    expect(log).not.toContain('/etc/passwd')
  })

  it('has everything switched on that Electron offers against a hostile page', async () => {
    const { windows, calls } = await standIn().record()
    expect(windows[0]?.webPreferences).toMatchObject({
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
    })
    expect(windows[0]?.webPreferences?.partition).not.toMatch(/^persist:/)
    expect(calls).toEqual(expect.arrayContaining(['enableSandbox', 'setSpellCheckerEnabled false', 'setWebRTCIPHandlingPolicy disable_non_proxied_udp']))
  })

  it('starts Chromium without its own traffic', async () => {
    const { switches } = await standIn().record()
    expect(switches).toEqual(
      expect.arrayContaining([
        ['host-resolver-rules', 'MAP * ~NOTFOUND'],
        ['no-proxy-server', undefined],
        ['disable-background-networking', undefined],
        ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
      ]),
    )
  })

  it.each([
    ['media', false],
    ['geolocation', false],
    ['notifications', false],
    ['clipboard-read', false],
    ['openExternal', false],
    ['hid', false],
    ['clipboard-sanitized-write', true],
  ])('permission %s: %s', async (permission, granted) => {
    expect(await standIn().main.call('mayUse', standIn().windowId(), permission)).toBe(granted)
  })

  it.each([
    [`${OUTSIDE}/x`, false],
    ['file:///etc/passwd', false],
    ['app://evil/index.html', false],
    ['app://postlotse/index.html', true],
  ])('lets the page go to %s: %s', async (url, allowed) => {
    expect(await standIn().main.call('mayNavigate', standIn().windowId(), url, true)).toBe(allowed)
    const answer = await standIn().main.call('respond', standIn().windowId(), { url, method: 'GET', headers: {} })
    expect(answer !== undefined).toBe(allowed)
  })

  it('let no request through but to its own origin', async () => {
    const passed = (await standIn().record()).requests.filter(({ cancelled }) => !cancelled)
    expect(passed.length).toBeGreaterThan(3)
    expect(passed.filter(({ url }) => !url.startsWith('app://postlotse/'))).toEqual([])
  })
})
