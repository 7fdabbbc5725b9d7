/** Calls with answers between two processes, over whatever carries messages. Values are structured clones, so bytes travel as bytes. */

/** What one side answers. */
export type Calls = { readonly [name: string]: (...args: never[]) => unknown }

export interface Link<Theirs extends Calls> {
  /** Rejects with the message of what the other side threw, and when the link breaks. */
  call<N extends keyof Theirs & string>(name: N, ...args: Parameters<Theirs[N]>): Promise<Awaited<ReturnType<Theirs[N]>>>
  /** Everything that waits for an answer fails. */
  break(): void
}

export interface LinkEnds {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
}

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: readonly never[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }

export function createLink<Theirs extends Calls>(ends: LinkEnds, own: Calls): Link<Theirs> {
  const open = new Map<number, { resolve(value: never): void; reject(error: Error): void }>()
  let lastId = 0
  let broken = false

  const answer = async ({ id, name, args }: Extract<Message, { kind: 'call' }>) => {
    try {
      const called = own[name]
      if (!called) throw new Error(`the other side has no ${name}`)
      ends.send({ kind: 'answer', id, value: await called(...args) })
    } catch (error) {
      ends.send({ kind: 'failure', id, message: error instanceof Error ? error.message : String(error) })
    }
  }
  ends.onMessage((received) => {
    const message = received as Message
    if (message.kind === 'call') void answer(message)
    else {
      const waiting = open.get(message.id)
      open.delete(message.id)
      if (message.kind === 'answer') waiting?.resolve(message.value as never)
      else waiting?.reject(new Error(message.message))
    }
  })
  return {
    call: (name, ...args) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(new Error(`${name}: the other side is gone`))
        const id = ++lastId
        open.set(id, { resolve, reject })
        ends.send({ kind: 'call', id, name, args })
      }),
    break: () => {
      broken = true
      for (const { reject } of open.values()) reject(new Error('the other side is gone'))
      open.clear()
    },
  }
}
