/** An engine process that exists only in the test: it remembers what it was asked and does what the test says. */
import type { EngineReply, EngineRequest } from '../../../electron/app/engines/engine-contract.ts'
import type { EngineChannel } from '../../../electron/app/engines/engine-pool.ts'

export class FakeEngineChannel implements EngineChannel {
  readonly requests: EngineRequest[] = []
  killed = false
  #onMessage: (reply: EngineReply) => void = () => undefined
  #onExit: (description: string) => void = () => undefined

  send(request: EngineRequest): void {
    this.requests.push(request)
  }

  onMessage(listener: (reply: EngineReply) => void): void {
    this.#onMessage = listener
  }

  onExit(listener: (description: string) => void): void {
    this.#onExit = listener
  }

  /** Like a real process, it exits a moment after it was killed, and only once. */
  kill(): void {
    if (this.killed) return
    this.killed = true
    queueMicrotask(() => this.#onExit('SIGKILL'))
  }

  get lastRequest(): EngineRequest {
    const request = this.requests.at(-1)
    if (!request) throw new Error('nothing was asked')
    return request
  }

  answer(value: unknown, id = this.lastRequest.id, rssBytes = 0): void {
    this.#onMessage({ id, ok: true, value, rssBytes })
  }

  fail(error: Extract<EngineReply, { ok: false }>['error'], id = this.lastRequest.id): void {
    this.#onMessage({ id, ok: false, error })
  }

  crash(description = 'exit code 134'): void {
    this.#onExit(description)
  }
}
