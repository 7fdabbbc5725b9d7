/** What pages of a session may do: load from our own origin, write text to the clipboard, and nothing else. */
import type { Session } from 'electron'
import { isOwnUrl } from '../app-scheme.ts'

/** Copying a text by a click. Reading the clipboard, camera, location, notifications and all others stay refused. */
const GRANTED = 'clipboard-sanitized-write'

export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === GRANTED))
  session.setPermissionCheckHandler((_contents, permission) => permission === GRANTED)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.setSpellCheckerEnabled(false) // it would download dictionaries
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !mayLoad(request.url) }))
  session.on('will-download', (event) => event.preventDefault())
}

/** The developer tools load themselves; they exist only in a build that is not packaged. Small pictures stand in the style sheets as data. */
function mayLoad(url: string): boolean {
  return isOwnUrl(url) || url.startsWith('devtools:') || url.startsWith('data:image/')
}
