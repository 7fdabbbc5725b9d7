/** Puts the menu bar up, anew whenever the language changes. */
import { Menu } from 'electron'
import type { MenuMessages } from '../shared/messages/window/menu.de.ts'
import { type MenuActions, menuTemplate } from './menu-template.ts'

export function showMenu(texts: MenuMessages, actions: MenuActions, developing: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(texts, actions, developing)))
}
