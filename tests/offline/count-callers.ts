/** Addresses for crafted files: a server on this machine that counts who comes, and one that leaves the machine. */
import { connect, createServer } from 'node:net'

/** Reserved for documentation (RFC 5737): nobody answers, but a packet there is counted by `npm run offline:check`. */
export const OUTSIDE = 'http://192.0.2.1/zaehlen'

export interface CallerCount {
  /** `http://127.0.0.1:…/zaehlen`. */
  readonly url: string
  callers(): number
  /** Comes once itself, then closes. */
  callAndClose(): Promise<void>
}

export async function countCallers(): Promise<CallerCount> {
  let callers = 0
  const server = createServer((socket) => {
    callers++
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const { port } = address
  return {
    url: `http://127.0.0.1:${port}/zaehlen`,
    callers: () => callers,
    callAndClose: async () => {
      await new Promise((resolve) => connect(port, '127.0.0.1').on('close', resolve))
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
