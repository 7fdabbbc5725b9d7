import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { type MenuActions, menuTemplate } from '../../../electron/main/menu-template.ts'
import { MENU_DE } from '../../../electron/shared/messages/window/menu.de.ts'
import { MENU_EN } from '../../../electron/shared/messages/window/menu.en.ts'

const done: string[] = []
const actions: MenuActions = {
  navigate: (view) => done.push(view),
  addFiles: () => done.push('add-files'),
  addFolder: () => done.push('add-folder'),
  quit: () => done.push('quit'),
}
const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])

describe('menu bar', () => {
  it.each([
    ['German', MENU_DE, ['Datei', 'Bearbeiten', 'Ansicht', 'Fenster', 'Hilfe']],
    ['English', MENU_EN, ['File', 'Edit', 'View', 'Window', 'Help']],
  ])('is %s', (_language, texts, labels) => {
    expect(menuTemplate(texts, actions, false).map(({ label }) => label)).toEqual(labels)
  })

  it('labels every entry: the system has its own language', () => {
    const unlabelled = flat(menuTemplate(MENU_DE, actions, true)).filter(({ type, label }) => type !== 'separator' && !label)
    expect(unlabelled).toEqual([])
  })

  it('does what its entries say', () => {
    done.length = 0
    for (const { id, click } of flat(menuTemplate(MENU_DE, actions, false))) {
      if (!click) continue
      Reflect.apply(click, undefined, [])
      expect(done.pop()).toBe(id)
    }
    expect(done).toEqual([])
  })

  it('gives no key twice', () => {
    const keys = flat(menuTemplate(MENU_DE, actions, true)).flatMap(({ accelerator }) => (accelerator ? [accelerator] : []))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it.each([
    [true, ['reload', 'toggleDevTools']],
    [false, []],
  ])('developer entries while developing (%s): %j', (developing, expected) => {
    const roles = flat(menuTemplate(MENU_DE, actions, developing)).map(({ role }) => role)
    expect(roles.filter((role) => role === 'reload' || role === 'forceReload' || role === 'toggleDevTools')).toEqual(expected)
  })
})
