/** Electron's `ipcMain`, as far as requests with answers go. */
type Handler = (event: unknown, ...args: readonly unknown[]) => unknown

const handlers = new Map<string, Handler>()

export const ipcMain = { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) }

/** Arguments and answer are cloned, as on their way between processes. */
export async function invokeHandler(channel: string, event: unknown, args: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  return structuredClone(await handler(event, ...structuredClone(args)))
}
