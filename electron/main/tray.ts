/** The icon beside the clock, kept up to date. */
import path from 'node:path'
import { Menu, nativeImage, nativeTheme, Tray } from 'electron'
import type { Workplace } from '../app/workplace/create-workplace.ts'
import type { Catalogue } from '../shared/messages/catalogue.ts'
import { type TrayActions, trayTemplate, trayTooltip } from './tray-menu.ts'
import { trayState } from './tray-state.ts'

export interface TrayOptions {
  readonly iconsFolder: string
  texts(): Catalogue['window']['menu']
  readonly workplace: { present(): Workplace | undefined }
  readonly actions: TrayActions
}

/** Milliseconds between two updates: while a batch is read, documents change many times a second, and each update reads all rows. */
const PAUSE_MS = 2000

/** Returns the function that brings the tray up to date soon. */
export function createTray({ iconsFolder, texts, workplace, actions }: TrayOptions): () => void {
  // The taskbar follows the system's colours, not the window's theme.
  const picture = () =>
    nativeImage.createFromPath(path.join(iconsFolder, nativeTheme.shouldUseDarkColorsForSystemIntegratedUI ? 'tray-dark.png' : 'tray-light.png'))
  const tray = new Tray(picture())
  let waiting: NodeJS.Timeout | undefined
  const update = () => {
    waiting = undefined
    if (tray.isDestroyed()) return
    const open = workplace.present()
    const present = open && trayState(open)
    tray.setToolTip(trayTooltip(texts().tray, present))
    tray.setContextMenu(Menu.buildFromTemplate(trayTemplate(texts(), present, actions)))
  }
  tray.on('click', actions.show)
  nativeTheme.on('updated', () => tray.setImage(picture()))
  update()
  return () => {
    if (waiting === undefined) waiting = setTimeout(update, PAUSE_MS).unref()
  }
}
