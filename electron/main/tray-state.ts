/** Counters of the tray, read from the open store. */
import type { Workplace } from '../app/workplace/create-workplace.ts'
import { OPEN_STATES } from '../shared/domain/mail-document.ts'
import type { TrayState } from './tray-menu.ts'

export function trayState({ context }: Pick<Workplace, 'context'>): TrayState {
  const open = context.store.documents.rows().filter((row) => OPEN_STATES.has(row.state))
  const { watchedFolders, watchingPaused } = context.preferences()
  const watched = watchedFolders.some((folder) => folder.active)
  return {
    open: open.length,
    urgent: open.filter((row) => row.urgency === 'immediate').length,
    watching: watched ? (watchingPaused ? 'paused' : 'active') : 'none',
  }
}
