/** What the tray says, as data: how much is open, whether folders are watched, and the switch for that. */
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuMessages } from '../shared/messages/window/menu.de.ts'

/** Undefined counters: the store is not open. */
export interface TrayState {
  /** Documents that wait for a person. */
  readonly open: number
  /** Those of them that are urgent. */
  readonly urgent: number
  readonly watching: 'none' | 'active' | 'paused'
}

export interface TrayActions {
  show(): void
  pauseWatching(paused: boolean): void
  quit(): void
}

export function trayTooltip(texts: MenuMessages['tray'], state: TrayState | undefined): string {
  return state ? `Postlotse · ${texts.counts(state.open, state.urgent)} · ${watchingText(texts, state)}` : `Postlotse · ${texts.locked}`
}

export function trayTemplate(texts: MenuMessages, state: TrayState | undefined, actions: TrayActions): MenuItemConstructorOptions[] {
  return [
    { id: 'open', label: texts.tray.open, click: actions.show },
    { type: 'separator' },
    ...(state ? stateEntries(texts.tray, state, actions) : [{ id: 'state', label: texts.tray.locked, enabled: false }]),
    { type: 'separator' },
    { id: 'quit', label: texts.quit, click: actions.quit },
  ]
}

function stateEntries(texts: MenuMessages['tray'], state: TrayState, actions: TrayActions): MenuItemConstructorOptions[] {
  const facts: MenuItemConstructorOptions[] = [
    { id: 'counts', label: texts.counts(state.open, state.urgent), enabled: false },
    { id: 'watching', label: watchingText(texts, state), enabled: false },
  ]
  if (state.watching === 'none') return facts
  const paused = state.watching === 'paused'
  return [...facts, { id: 'pause', label: paused ? texts.resume : texts.pause, click: () => actions.pauseWatching(!paused) }]
}

function watchingText(texts: MenuMessages['tray'], { watching }: TrayState): string {
  return { none: texts.notWatching, active: texts.watching, paused: texts.paused }[watching]
}
