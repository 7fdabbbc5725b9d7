/** The menu bar as data: entries that open a view or add files, and the system's own roles with labels of the chosen language. */
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuMessages } from '../shared/messages/window/menu.de.ts'

export interface MenuActions {
  /** `view` as in the window's address. */
  navigate(view: string): void
  addFiles(): void
  addFolder(): void
  quit(): void
}

/** Views with an entry and a key; the others are reached from these. */
const VIEWS = ['posteingang', 'pruefen', 'suche', 'verlauf', 'auswertung', 'lernen', 'reallabor'] as const

/** `developing`: reload and developer tools exist. */
export function menuTemplate(texts: MenuMessages, actions: MenuActions, developing: boolean): MenuItemConstructorOptions[] {
  return [
    { label: texts.file, submenu: fileMenu(texts, actions) },
    { label: texts.edit, submenu: editMenu(texts) },
    { label: texts.view, submenu: viewMenu(texts, actions, developing) },
    {
      label: texts.window,
      submenu: [
        { role: 'minimize', label: texts.minimize },
        { role: 'close', label: texts.close },
      ],
    },
    { label: texts.help, submenu: [{ id: 'ueber', label: texts.about, click: () => actions.navigate('ueber') }] },
  ]
}

function fileMenu(texts: MenuMessages, actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    { id: 'add-files', label: texts.addFiles, accelerator: 'CmdOrCtrl+O', click: actions.addFiles },
    { id: 'add-folder', label: texts.addFolder, accelerator: 'CmdOrCtrl+Shift+O', click: actions.addFolder },
    { type: 'separator' },
    { id: 'einstellungen', label: texts.preferences, accelerator: 'CmdOrCtrl+,', click: () => actions.navigate('einstellungen') },
    { type: 'separator' },
    { id: 'quit', label: texts.quit, accelerator: 'CmdOrCtrl+Q', click: actions.quit },
  ]
}

function editMenu(texts: MenuMessages): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: texts.undo },
    { role: 'redo', label: texts.redo },
    { type: 'separator' },
    { role: 'cut', label: texts.cut },
    { role: 'copy', label: texts.copy },
    { role: 'paste', label: texts.paste },
    { role: 'selectAll', label: texts.selectAll },
  ]
}

function viewMenu(texts: MenuMessages, actions: MenuActions, developing: boolean): MenuItemConstructorOptions[] {
  const views: MenuItemConstructorOptions[] = VIEWS.map((view, index) => ({
    id: view,
    label: texts.views[view],
    accelerator: `CmdOrCtrl+${index + 1}`,
    click: () => actions.navigate(view),
  }))
  const developer: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload', label: texts.reload },
    { role: 'toggleDevTools', label: texts.developerTools },
  ]
  return [
    ...views,
    { type: 'separator' },
    { role: 'zoomIn', label: texts.zoomIn },
    { role: 'zoomOut', label: texts.zoomOut },
    { role: 'resetZoom', label: texts.zoomReset },
    { role: 'togglefullscreen', label: texts.fullScreen },
    ...(developing ? developer : []),
  ]
}
