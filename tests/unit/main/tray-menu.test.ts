import { describe, expect, it } from 'vitest'
import { type TrayState, trayTemplate, trayTooltip } from '../../../electron/main/tray-menu.ts'
import { MENU_DE } from '../../../electron/shared/messages/window/menu.de.ts'
import { MENU_EN } from '../../../electron/shared/messages/window/menu.en.ts'

const state = (changes: Partial<TrayState>): TrayState => ({ open: 0, urgent: 0, watching: 'none', ...changes })

describe('tray', () => {
  it.each([
    [undefined, 'Postlotse · Noch nicht geöffnet'],
    [state({}), 'Postlotse · Nichts offen · Kein Ordner wird überwacht'],
    [state({ open: 1 }), 'Postlotse · 1 Dokument offen · Kein Ordner wird überwacht'],
    [state({ open: 1234, urgent: 3, watching: 'active' }), 'Postlotse · 1.234 Dokumente offen, 3 eilig · Ordner werden überwacht'],
    [state({ open: 2, watching: 'paused' }), 'Postlotse · 2 Dokumente offen · Überwachung angehalten'],
  ])('of %j says %s', (given, expected) => {
    expect(trayTooltip(MENU_DE.tray, given)).toBe(expected)
  })

  it('speaks English', () => {
    expect(trayTooltip(MENU_EN.tray, state({ open: 1234, urgent: 3, watching: 'active' }))).toBe(
      'Postlotse · 1,234 open documents, 3 urgent · Folders are watched',
    )
  })

  it.each([
    ['active', true, 'Überwachung anhalten'],
    ['paused', false, 'Überwachung fortsetzen'],
  ] as const)('switches watching that is %s', (watching, pauses, label) => {
    const asked: boolean[] = []
    const actions = { show: () => undefined, quit: () => undefined, pauseWatching: (paused: boolean) => asked.push(paused) }
    const entry = trayTemplate(MENU_DE, state({ watching }), actions).find(({ id }) => id === 'pause')
    if (entry?.click) Reflect.apply(entry.click, undefined, [])
    expect([entry?.label, asked]).toEqual([label, [pauses]])
  })

  it.each([[undefined], [state({ watching: 'none' })]])('has no such switch where nothing is watched: %j', (given) => {
    const actions = { show: () => undefined, quit: () => undefined, pauseWatching: () => undefined }
    expect(trayTemplate(MENU_DE, given, actions).map(({ id }) => id)).not.toContain('pause')
  })
})
