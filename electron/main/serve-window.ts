/** The session of the window, hardened and served under app://. The default session is hardened as well, although nothing uses it. */
import { session } from 'electron'
import type { Log } from '../app/log/log.ts'
import type { Workplace } from '../app/workplace/create-workplace.ts'
import { createAppProtocol } from './app-protocol.ts'
import { APP_SCHEME } from './app-scheme.ts'
import { hardenSession } from './security/session.ts'
import { SESSION_PARTITION } from './windows/main-window.ts'

export interface ServeWindowOptions {
  readonly rendererFolder: string
  readonly workplace: { present(): Workplace | undefined }
  readonly log: Log
}

export function serveWindow({ rendererFolder, workplace, log }: ServeWindowOptions): void {
  const own = session.fromPartition(SESSION_PARTITION)
  hardenSession(session.defaultSession)
  hardenSession(own)
  const answer = createAppProtocol({ rendererFolder, images: () => workplace.present()?.images, onBug: (error) => log.error('page-request-failed', error) })
  own.protocol.handle(APP_SCHEME.scheme, answer)
}
