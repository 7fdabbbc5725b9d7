/** Electron's sessions: protocol handlers, the gate before every request, permissions. */
import { EventEmitter } from 'node:events'
import type { PageAnswer, PageRequest } from '../calls.ts'
import { record } from './host.ts'

type BeforeRequest = (details: { readonly url: string }, answer: (reply: { readonly cancel?: boolean }) => void) => void
type PermissionRequest = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void
type ProtocolHandler = (request: Request) => Response | Promise<Response>

export class StandInSession extends EventEmitter {
  readonly #handlers = new Map<string, ProtocolHandler>()
  #beforeRequest: BeforeRequest = (_details, answer) => answer({})
  #permissionRequest: PermissionRequest = (_contents, _permission, answer) => answer(true)
  readonly protocol = { handle: (scheme: string, handler: ProtocolHandler) => void this.#handlers.set(scheme, handler) }
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#beforeRequest = listener
    },
  }

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.#permissionRequest = handler
  }

  setPermissionCheckHandler(): void {
    record.calls.push('setPermissionCheckHandler')
  }

  setDevicePermissionHandler(): void {
    record.calls.push('setDevicePermissionHandler')
  }

  setDisplayMediaRequestHandler(): void {
    record.calls.push('setDisplayMediaRequestHandler')
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    record.calls.push(`setSpellCheckerEnabled ${enabled}`)
  }

  mayUse(permission: string): Promise<boolean> {
    return new Promise((resolve) => this.#permissionRequest({}, permission, resolve))
  }

  /** As the network stack does: the gate first, then the handler of the scheme; a scheme without one has no network to go to. */
  async respond({ url, method, headers }: PageRequest): Promise<PageAnswer> {
    const cancelled = await new Promise<boolean>((resolve) => this.#beforeRequest({ url }, ({ cancel }) => resolve(cancel === true)))
    record.requests.push({ url, cancelled })
    const handler = this.#handlers.get(new URL(url).protocol.slice(0, -1))
    if (cancelled || !handler) return undefined
    const response = await handler(new Request(url, { method, headers: { ...headers } }))
    return { status: response.status, headers: Object.fromEntries(response.headers), body: new Uint8Array(await response.arrayBuffer()) }
  }
}

const partitions = new Map<string, StandInSession>()

export const session = {
  defaultSession: new StandInSession(),
  fromPartition: (name: string): StandInSession => {
    const found = partitions.get(name) ?? new StandInSession()
    partitions.set(name, found)
    return found
  },
}

export const protocol = { registerSchemesAsPrivileged: (schemes: readonly unknown[]) => void record.schemes.push(...schemes) }
