/** Electron's menus and tray: kept as data, clicked by id. A page has no menu bar. */
import { EventEmitter } from 'node:events'
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuEntry } from '../calls.ts'
import { answerHost, record } from './host.ts'

export class Menu {
  readonly template: readonly MenuItemConstructorOptions[]

  constructor(template: readonly MenuItemConstructorOptions[]) {
    this.template = template
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    return new Menu(template)
  }

  static setApplicationMenu(menu: Menu): void {
    clickable.menu = menu.template
    record.menu = entriesOf(menu.template)
  }
}

export class Tray extends EventEmitter {
  constructor(_image: unknown) {
    super()
    record.tray = { tooltip: '', entries: [] }
  }

  setImage(): void {
    record.calls.push('tray.setImage')
  }

  setToolTip(tooltip: string): void {
    record.tray = { entries: [], ...record.tray, tooltip }
  }

  setContextMenu(menu: Menu): void {
    clickable.tray = menu.template
    record.tray = { tooltip: '', ...record.tray, entries: entriesOf(menu.template) }
  }

  isDestroyed(): boolean {
    return false
  }
}

const clickable: { menu: readonly MenuItemConstructorOptions[]; tray: readonly MenuItemConstructorOptions[] } = { menu: [], tray: [] }

answerHost({
  click: (where, id) => {
    const entry = flat(clickable[where]).find((item) => item.id === id)
    if (!entry?.click || entry.enabled === false) throw new Error(`no entry ${id} to click in the ${where}`)
    Reflect.apply(entry.click, undefined, [{}, undefined, {}])
  },
})

function flat(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
}

function entriesOf(template: readonly MenuItemConstructorOptions[]): MenuEntry[] {
  return template.map(({ id, label, role, type, accelerator, enabled, submenu }) => ({
    ...(id === undefined ? {} : { id }),
    ...(label === undefined ? {} : { label }),
    ...(role === undefined ? {} : { role }),
    ...(type === undefined ? {} : { type }),
    ...(accelerator === undefined || accelerator === null ? {} : { accelerator: String(accelerator) }),
    ...(enabled === undefined ? {} : { enabled }),
    ...(Array.isArray(submenu) ? { entries: entriesOf(submenu) } : {}),
  }))
}
