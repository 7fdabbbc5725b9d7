/** Thresholds, federal state and automatic hand-over, with what the authority's own documents say about them. */
import { PostlotseError } from '../../shared/domain/errors.ts'
import type { HandlersOf } from '../../shared/ipc/request.ts'
import type { settingsRequests } from '../../shared/ipc/requests/preferences.ts'
import { type AdjustableSettings, adjustableOf } from '../../shared/settings/adjustable-settings.ts'
import { LEAST_CHECKED } from '../../shared/settings/least-checked.ts'
import { coverageCurve } from '../evaluate/coverage-curve.ts'
import type { WorkplaceContext } from '../workplace/workplace-context.ts'
import { checkedDocuments } from './checked-documents.ts'
import { noteChange } from './note-change.ts'
import { presentSettings, SETTINGS_KEY } from './present-rules.ts'

export function createSettingsHandlers(context: WorkplaceContext): HandlersOf<typeof settingsRequests> {
  const { store, config } = context
  const present = () => adjustableOf(presentSettings(store.values, config))
  const state = () => ({
    settings: present(),
    shipped: adjustableOf(config.settings),
    checked: [...checkedByType(context)].map(([typeId, documents]) => ({ typeId, documents })),
  })
  return {
    'preferences.settings': async () => state(),
    'preferences.saveSettings': async (settings) => {
      const before = present()
      requireChecked(settings, before, context)
      store.atomically(() => {
        store.values.set(SETTINGS_KEY, settings)
        noteChange(context, { keys: changedKeys(settings, before), before, after: settings })
      })
      context.emit('preferences.changed', {})
      return state()
    },
    'preferences.curve': async ({ maxError, typeId }) => {
      const checked = checkedDocuments(context)
      return coverageCurve(typeId === null ? checked : checked.filter((one) => one.answer === typeId), maxError)
    },
  }
}

/** By the type that the machine had given: that is what automatic hand-over would rely on. */
function checkedByType(context: WorkplaceContext): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { answer } of checkedDocuments(context)) if (answer !== null) counts.set(answer, (counts.get(answer) ?? 0) + 1)
  return counts
}

/** What IT or an earlier day allowed may stay; a further type needs enough checked documents. */
function requireChecked({ autoDeliver }: AdjustableSettings, before: AdjustableSettings, context: WorkplaceContext): void {
  const added = Object.keys(autoDeliver).filter((typeId) => !Object.hasOwn(before.autoDeliver, typeId))
  if (added.length === 0) return
  const counts = checkedByType(context)
  const early = added.find((typeId) => (counts.get(typeId) ?? 0) < LEAST_CHECKED)
  if (early !== undefined) throw new PostlotseError('request-refused', `${early}: fewer than ${LEAST_CHECKED} checked documents`)
}

function changedKeys(next: AdjustableSettings, before: AdjustableSettings): string[] {
  return (Object.keys(next) as (keyof AdjustableSettings)[]).filter((key) => JSON.stringify(next[key]) !== JSON.stringify(before[key]))
}
