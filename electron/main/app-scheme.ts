/** The address of the window: a scheme of our own, so that neither file:// nor a network server is needed. */
import type { CustomScheme } from 'electron'

export const APP_SCHEME: CustomScheme = { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
export const APP_ORIGIN = 'app://postlotse'
export const START_URL = `${APP_ORIGIN}/index.html`

/** Whether the address lies in the window's own origin; a blob counts to the origin that made it. */
export function isOwnUrl(url: string): boolean {
  try {
    const { protocol, host, pathname } = new URL(url)
    return protocol === 'blob:' ? pathname.startsWith(`${APP_ORIGIN}/`) : `${protocol}//${host}` === APP_ORIGIN
  } catch {
    return false
  }
}
