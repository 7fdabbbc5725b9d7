/** Entry of the desktop app. Here stands only what must happen before Electron is ready; the rest is in boot.ts. Nothing may wait for `ready` at top level. */
import '../adapters/offline/refuse-sockets.ts' // first: nothing loaded later can open a connection
import path from 'node:path'
import { app, protocol } from 'electron'
import { APP_SCHEME } from './app-scheme.ts'
import { dataFolder } from './data-folder.ts'
import { collectOpenedFiles } from './open-files.ts'
import { hardenContents } from './security/contents.ts'
import { applySwitches } from './switches.ts'

const folder = dataFolder(process.platform, process.env)
if (folder !== undefined) app.setPath('userData', folder)

applySwitches(app.commandLine)
app.enableSandbox()
protocol.registerSchemesAsPrivileged([APP_SCHEME])
app.on('web-contents-created', (_event, contents) => hardenContents(contents))

if (app.requestSingleInstanceLock()) {
  const opened = collectOpenedFiles(app, process.argv)
  const buildFolder = path.resolve(import.meta.dirname, '..')
  void app
    .whenReady()
    .then(() => import('./boot.ts'))
    .then(({ boot }) => boot({ buildFolder, opened }))
} else {
  app.quit() // the first instance gets our arguments and shows itself
}
