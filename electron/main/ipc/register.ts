/** The only user of ipcMain: one channel, answered only to the main frame of our own page. */
import { ipcMain } from 'electron'
import { REQUEST_CHANNEL } from '../../shared/ipc/bridge.ts'
import type { Reply } from '../../shared/ipc/reply.ts'
import { isTrustedSender } from '../security/sender.ts'
import type { Dispatch } from './dispatch.ts'

export function registerRequests(dispatch: Dispatch, onForgedSender: () => void): void {
  ipcMain.handle(REQUEST_CHANNEL, async (event, name: unknown, input: unknown): Promise<Reply<unknown>> => {
    if (isTrustedSender(event.senderFrame)) return dispatch(name, input)
    onForgedSender()
    return { ok: false, error: { code: 'request-refused', detail: 'sender' } }
  })
}
