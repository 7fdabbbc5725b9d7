/** What the preload script puts into the window as `window.postlotse`: one request, one subscription, and the paths of dropped files. */
import type { RequestInput, RequestName, RequestOutput } from './contract.ts'
import type { EventName, Events } from './events.ts'
import type { Reply } from './reply.ts'

export interface Bridge<DroppedFile = unknown> {
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Reply<RequestOutput<N>>>
  /** Returns the function that ends the subscription. */
  on<E extends EventName>(name: E, listener: (payload: Events[E]) => void): () => void
  /** Absolute paths of files from a drop, a paste or a file input; empty for what is no file on disk. */
  pathsOf(files: readonly DroppedFile[]): string[]
}

/** Name of the bridge in the window and of the two IPC channels. */
export const BRIDGE_NAME = 'postlotse'
export const REQUEST_CHANNEL = 'postlotse:request'
export const EVENT_CHANNEL = 'postlotse:event'
