/**
 * Client side of the engine processes of one kind: a bounded pool with a queue, time limits, restart and recycling.
 * A call that outlives its limit costs the process it ran in. A process that dies loses the call once: it is tried again in a fresh
 * process, and fails with engine-crashed the second time.
 */
import type { CancelSignal } from '../../core/ports/cancel-signal.ts'
import { type ErrorCode, fromWireError, PostlotseError } from '../../shared/domain/errors.ts'
import type { EngineKind, EngineReply, EngineRequest } from './engine-contract.ts'

/** A started engine process, whatever starts it (child process in the command line, utility process in Electron). */
export interface EngineChannel {
  send(request: EngineRequest): void
  onMessage(listener: (reply: EngineReply) => void): void
  /** Called once, after the last message. */
  onExit(listener: (description: string) => void): void
  kill(): void
}

export type SpawnEngine = (kind: EngineKind) => EngineChannel

export interface EnginePoolOptions {
  readonly kind: EngineKind
  /** Most processes at a time, started when needed. */
  readonly size: number
  readonly spawn: SpawnEngine
  /** Calls after which a process is replaced by a fresh one; absent: never. */
  readonly recycleAfter?: number
  /** Bytes of memory above which a process is replaced after its call; absent: never. */
  readonly mostBytes?: number
}

export interface CallOptions {
  readonly timeoutMs: number
  readonly timeoutCode: Extract<ErrorCode, 'timeout' | 'page-timeout'>
  readonly signal: CancelSignal & Pick<AbortSignal, 'addEventListener' | 'removeEventListener'>
}

interface Job {
  readonly method: string
  readonly args: readonly unknown[]
  readonly options: CallOptions
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  /** Stops listening for the abort. */
  readonly forget: () => void
  crashes: number
  settled: boolean
}

interface Slot {
  readonly channel: EngineChannel
  calls: number
  current: { job: Job; id: number; timer: NodeJS.Timeout } | undefined
}

export class EnginePool {
  readonly #options: EnginePoolOptions
  readonly #slots = new Set<Slot>()
  readonly #queue: Job[] = []
  #nextId = 1
  #stopped = false

  constructor(options: EnginePoolOptions) {
    this.#options = options
  }

  call(method: string, args: readonly unknown[], options: CallOptions): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (options.signal.aborted || this.#stopped) return reject(new PostlotseError('cancelled'))
      const onAbort = () => this.#settle(job, () => reject(new PostlotseError('cancelled')))
      const job: Job = {
        method,
        args,
        options,
        resolve,
        reject,
        crashes: 0,
        settled: false,
        forget: () => options.signal.removeEventListener('abort', onAbort),
      }
      options.signal.addEventListener('abort', onAbort, { once: true })
      this.#queue.push(job)
      this.#pump()
    })
  }

  /** Starts one process ahead of the first call, so that its loading overlaps with other work. */
  warm(): void {
    if (this.#slots.size === 0) this.#start()
  }

  /** Kills all processes; queued and running calls end as cancelled. */
  stop(): void {
    this.#stopped = true
    for (const job of this.#queue.splice(0)) this.#settle(job, () => job.reject(new PostlotseError('cancelled')))
    for (const slot of this.#slots) slot.channel.kill()
  }

  #pump(): void {
    while (!this.#stopped && this.#queue.length > 0) {
      const slot = [...this.#slots].find((s) => !s.current) ?? (this.#slots.size < this.#options.size ? this.#start() : undefined)
      const job = slot && this.#queue.shift()
      if (!slot || !job) return
      if (!job.settled) this.#begin(slot, job)
    }
  }

  #begin(slot: Slot, job: Job): void {
    const id = this.#nextId++
    const timer = setTimeout(() => {
      this.#settle(job, () => job.reject(new PostlotseError(job.options.timeoutCode, `${this.#options.kind}.${job.method} over ${job.options.timeoutMs} ms`)))
      this.#drop(slot)
    }, job.options.timeoutMs)
    slot.calls++
    slot.current = { job, id, timer }
    slot.channel.send({ id, method: job.method, args: job.args })
  }

  #start(): Slot {
    const slot: Slot = { channel: this.#options.spawn(this.#options.kind), calls: 0, current: undefined }
    this.#slots.add(slot)
    slot.channel.onMessage((reply) => this.#receive(slot, reply))
    slot.channel.onExit((description) => this.#lost(slot, description))
    return slot
  }

  #receive(slot: Slot, reply: EngineReply): void {
    const current = slot.current
    if (!current || current.id !== reply.id) return
    clearTimeout(current.timer)
    slot.current = undefined
    const { job } = current
    this.#settle(job, () => (reply.ok ? job.resolve(reply.value) : job.reject(fromWireError(reply.error))))
    const { recycleAfter = Number.POSITIVE_INFINITY, mostBytes = Number.POSITIVE_INFINITY } = this.#options
    if (slot.calls >= recycleAfter || (reply.rssBytes ?? 0) > mostBytes) this.#drop(slot)
    this.#pump()
  }

  #lost(slot: Slot, description: string): void {
    this.#slots.delete(slot)
    const job = slot.current?.job
    if (slot.current) clearTimeout(slot.current.timer)
    slot.current = undefined
    if (job && !job.settled) {
      job.crashes++
      if (this.#stopped) this.#settle(job, () => job.reject(new PostlotseError('cancelled')))
      else if (job.crashes > 1) this.#settle(job, () => job.reject(new PostlotseError('engine-crashed', `${this.#options.kind}: ${description}`)))
      else this.#queue.unshift(job)
    }
    this.#pump()
  }

  #drop(slot: Slot): void {
    this.#slots.delete(slot)
    slot.channel.kill()
  }

  #settle(job: Job, finish: () => void): void {
    if (job.settled) return
    job.settled = true
    job.forget()
    finish()
  }
}
