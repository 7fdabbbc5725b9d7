/** The preferences, and a way to change some of them at once. */
import { useEffect, useState } from 'react'
import type { PreferencesState } from '../../../electron/shared/ipc/requests/preferences.ts'
import type { Preferences } from '../../../electron/shared/settings/preferences.ts'
import { useRequest, useSend } from '../../lib/use-request.ts'

/** Milliseconds for which «gespeichert» is shown. */
const SHOWN_MS = 4_000

export interface PreferencesForm {
  /** undefined: not there yet. */
  readonly state: PreferencesState | undefined
  readonly isLocked: (key: keyof Preferences) => boolean
  readonly save: (changes: Partial<Preferences>) => void
  /** The last change is on disk, a moment ago. */
  readonly saved: boolean
  readonly saving: boolean
  /** The last change was refused; the preferences are as before. */
  readonly error: unknown
}

export function usePreferences(): PreferencesForm {
  const { data: loaded, dataUpdatedAt, error } = useRequest('preferences.get', null)
  const [sending, setSending] = useState<Partial<Preferences>>()
  const send = useSend('preferences.save', ['preferences.get'])
  const data = present(loaded, sending, send.isSuccess && send.submittedAt > dataUpdatedAt ? send.data : undefined)
  const saved = useShownFor(send.isSuccess ? send.submittedAt : undefined)
  return {
    state: data,
    isLocked: (key) => data?.locked.includes(key) ?? false,
    save: (changes) => {
      setSending({ ...sending, ...changes })
      send.mutate(changes, { onSettled: () => setSending(undefined) })
    },
    saved,
    saving: send.isPending,
    error: send.error ?? error,
  }
}

/** What is being saved is shown at once; what was saved until it has been asked for again. A refused change is seen no more. */
function present(
  loaded: PreferencesState | undefined,
  saving: Partial<Preferences> | undefined,
  saved: PreferencesState | undefined,
): PreferencesState | undefined {
  const base = saved ?? loaded
  return base && saving ? { ...base, preferences: { ...base.preferences, ...saving } } : base
}

/** True for a while after `since` changed. */
function useShownFor(since: number | undefined): boolean {
  const [over, setOver] = useState<number>()
  useEffect(() => {
    if (since === undefined) return
    const timer = setTimeout(() => setOver(since), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [since])
  return since !== undefined && over !== since
}
