/** What stands around the page and follows the preferences: menu bar, tray, light or dark. */
import { nativeTheme } from 'electron'
import type { Workplace } from '../app/workplace/create-workplace.ts'
import type { MenuMessages } from '../shared/messages/window/menu.de.ts'
import type { Commands } from './commands.ts'
import type { EventHub } from './event-hub.ts'
import { showMenu } from './menu.ts'
import { createTray } from './tray.ts'
import type { MainWindow } from './windows/main-window.ts'
import type { WindowStateFile } from './windows/window-state.ts'

export interface SurroundingsOptions {
  readonly iconsFolder: string
  /** Developer tools exist. */
  readonly developing: boolean
  readonly state: WindowStateFile
  texts(): MenuMessages
  readonly workplace: { present(): Workplace | undefined }
  readonly window: MainWindow
  readonly commands: Commands
  readonly hub: EventHub
}

export function setUpSurroundings(options: SurroundingsOptions): void {
  const { iconsFolder, developing, state, texts, workplace, window, commands, hub } = options
  const actions = { show: window.show, pauseWatching: commands.pauseWatching, quit: commands.quit }
  const updateTray = createTray({ iconsFolder, texts, workplace, actions })
  /** Before the store is open, language and theme are those of the last time. */
  const follow = () => {
    const preferences = workplace.present()?.context.preferences()
    if (preferences) state.change({ theme: preferences.theme, language: preferences.language })
    nativeTheme.themeSource = state.present().theme
    showMenu(texts(), commands, developing)
    updateTray()
  }
  follow()
  hub.listen((name) => {
    if (name === 'preferences.changed') follow()
    if (name === 'documents.changed') updateTray()
  })
}
