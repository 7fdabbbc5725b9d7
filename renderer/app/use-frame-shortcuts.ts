/** Keys that work in every view. */
import { useMessages } from '../lib/language.tsx'
import { navigate, VIEWS } from '../lib/navigation.ts'
import { type ShortcutMap, useShortcuts } from '../lib/shortcuts.ts'
import { viewKey } from './view-key.ts'

export function useFrameShortcuts(openHelp: () => void): void {
  const { shortcuts, views } = useMessages().frame
  const places = VIEWS.map((view) => [viewKey(view), { label: shortcuts.goTo(views[view]), run: () => navigate({ view }) }])
  const map: ShortcutMap = {
    '?': { label: shortcuts.help, run: openHelp },
    F1: { label: shortcuts.help, run: openHelp },
    'Alt+ArrowLeft': { label: shortcuts.back, run: () => window.history.back() },
    '/': { label: shortcuts.search, run: () => navigate({ view: 'suche' }) },
    ...Object.fromEntries(places),
  }
  useShortcuts(map, { title: shortcuts.everywhere })
}
