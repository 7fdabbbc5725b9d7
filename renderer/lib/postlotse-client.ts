/** The only file that touches the bridge: requests that throw instead of returning envelopes, and events. */
import type { ErrorCode } from '../../electron/shared/domain/errors.ts'
import type { Bridge } from '../../electron/shared/ipc/bridge.ts'
import type { RequestInput, RequestName, RequestOutput } from '../../electron/shared/ipc/contract.ts'
import type { EventName, Events } from '../../electron/shared/ipc/events.ts'

declare global {
  interface Window {
    readonly postlotse: Bridge<File>
  }
}

/** An expected failure of a request; its sentences stand in the catalogue under `errors[code]`. */
export class RequestError extends Error {
  readonly code: ErrorCode
  readonly detail: string

  constructor(code: ErrorCode, detail: string) {
    super(detail === '' ? code : `${code}: ${detail}`)
    this.name = 'RequestError'
    this.code = code
    this.detail = detail
  }
}

/** Throws RequestError. */
export async function request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
  const reply = await window.postlotse.request(name, input)
  if (!reply.ok) throw new RequestError(reply.error.code, reply.error.detail)
  return reply.value
}

/** Returns the function that ends the subscription. */
export function onEvent<E extends EventName>(name: E, listener: (payload: Events[E]) => void): () => void {
  return window.postlotse.on(name, listener)
}

/** Absolute paths of dropped or pasted files; what is no file on disk is left out. */
export function pathsOf(files: readonly File[]): string[] {
  return window.postlotse.pathsOf(files).filter((path) => path !== '')
}

/** Address of the picture of a page, for `<img src>`. */
export function pageImageUrl(sourceId: string, page: number): string {
  return `/pages/${encodeURIComponent(sourceId)}/${page}`
}
