/** Who may send requests: the main frame of our own window, showing our own page. */
import type { WebFrameMain } from 'electron'
import { APP_ORIGIN } from '../app-scheme.ts'

export type SenderFrame = Pick<WebFrameMain, 'origin' | 'parent'>

/** `null` is a frame that is gone. */
export function isTrustedSender(frame: SenderFrame | null): boolean {
  return frame !== null && frame.origin === APP_ORIGIN && frame.parent === null
}
