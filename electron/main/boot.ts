/** The desktop app from `ready` on, as a list of what is set up. Each concern has a module of its own. */
import path from 'node:path'
import { app, dialog, shell } from 'electron'
import { SHIPPED } from '../app/config/paths.ts'
import { createLog, type Log } from '../app/log/log.ts'
import { createStartup } from '../app/startup/create-startup.ts'
import { CATALOGUES } from '../shared/messages/catalogue.ts'
import { createCommands } from './commands.ts'
import { logCrashes } from './crash-reports.ts'
import { createDialogs } from './dialogs.ts'
import { createEventHub } from './event-hub.ts'
import { createDispatch } from './ipc/dispatch.ts'
import { registerRequests } from './ipc/register.ts'
import { createKeyProtector } from './key-protector.ts'
import type { OpenedFiles } from './open-files.ts'
import { createOpenWorkplace } from './open-workplace.ts'
import { closeBeforeQuit } from './quit.ts'
import { serveWindow } from './serve-window.ts'
import { setUpSurroundings } from './surroundings.ts'
import { createMainWindow } from './windows/main-window.ts'
import { openWindowStateFile } from './windows/window-state.ts'

export interface BootOptions {
  /** Folder with main/, preload/ and renderer/. */
  readonly buildFolder: string
  readonly opened: OpenedFiles
}

export async function boot(options: BootOptions): Promise<void> {
  const logFolder = path.join(app.getPath('userData'), 'logs')
  const log = createLog(logFolder)
  logCrashes(log)
  log.info('start', { version: app.getVersion(), electron: process.versions['electron'] ?? '', node: process.versions.node })
  try {
    await start(options, log)
  } catch (error) {
    log.error('start-failed', error)
    const { failedTitle, failed } = CATALOGUES.de.window.menu.dialogs
    dialog.showErrorBox(failedTitle, failed(logFolder))
    app.exit(1)
  }
}

async function start({ buildFolder, opened }: BootOptions, log: Log): Promise<void> {
  const dataFolder = app.getPath('userData')
  const iconsFolder = path.join(SHIPPED.root, 'resources', 'icons')
  const developing = !app.isPackaged
  const state = openWindowStateFile(dataFolder)
  const texts = () => CATALOGUES[state.present().language].window.menu
  const hub = createEventHub()

  const window = createMainWindow({ buildFolder, iconsFolder, state, developing, log })
  const workplace = createOpenWorkplace({
    buildFolder,
    dataFolder,
    settingsFile: process.env['POSTLOTSE_CONFIG'],
    emit: hub.emit,
    onBug: (error) => log.error('service-failed', error),
    dialogs: createDialogs(window.present, () => texts().dialogs),
    powers: { showItem: (file) => shell.showItemInFolder(file), logLines: async (count) => log.newest(count) },
    onOpened: ({ context }) => {
      const { problem } = context.config.policy
      if (problem !== undefined) log.warn('policy-not-used', { code: problem.code })
      commands.flush()
      hub.emit('preferences.changed', {})
    },
  })
  const commands = createCommands({ window, workplace, log })
  const startup = createStartup({
    dataFolder,
    keyProtector: createKeyProtector(),
    open: workplace.open,
    onBug: (error) => log.error('store-not-opened', error),
  })
  const begun = startup.begin()

  serveWindow({ rendererFolder: path.join(buildFolder, 'renderer'), workplace, log })
  const dispatch = createDispatch({
    handlers: () => ({ ...workplace.present()?.handlers, ...startup.handlers }),
    onRefused: (name, why) => log.warn('request-refused', { name, why }),
    onBug: (name, error) => log.error('request-failed', error, { name }),
  })
  registerRequests(
    // Answers wait until it is known whether the store opens.
    (name, input) => begun.then(() => dispatch(name, input)),
    () => log.warn('request-refused', { why: 'sender' }),
  )
  hub.listen(window.send)
  setUpSurroundings({ iconsFolder, developing, state, texts, workplace, window, commands, hub })
  closeBeforeQuit(workplace, log)
  window.show()
  opened.deliverTo(commands.takeOpened)
  await begun
}
