/** What is set in the window (or fixed by IT policy), beside the settings of the reading itself. Kept in the store, parsed whenever they are needed. */
import { z } from 'zod'
import { SPLIT_PROFILES } from '../domain/split-profile.ts'

export const watchedFolderSchema = z.strictObject({
  /** Absolute path. */
  path: z.string().min(1),
  /** What becomes of a file after it was taken in; it is never removed before its copy is in the store. */
  afterwards: z.enum(['keep', 'remove']),
  split: z.enum(SPLIT_PROFILES),
  active: z.boolean(),
})
export type WatchedFolder = z.output<typeof watchedFolderSchema>

export const preferencesSchema = z.strictObject({
  language: z.enum(['de', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** Percent of the normal size of letters. */
  textSize: z.int().min(80).max(200),
  /** Absolute folder for handed-over documents; empty: not chosen yet, nothing is handed over. */
  deliveryFolder: z.string(),
  /** Seconds between a person's yes and the hand-over, in which it can be undone. */
  undoSeconds: z.int().min(0).max(3600),
  /** Days after the decision when working copies are deleted; the log line stays. 0: never. */
  retentionDays: z.int().min(0).max(3650),
  watchedFolders: z.array(watchedFolderSchema),
  /** Nothing is taken in from watched folders while this is true. */
  watchingPaused: z.boolean(),
  /** Type ids that are never proposed. */
  disabledTypes: z.array(z.string()),
  /** Shortcuts of one key alone work; off for people whose speech input or hands press them by accident (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  /** The recognition of types follows people's decisions. */
  learning: z.boolean(),
})
export type Preferences = z.output<typeof preferencesSchema>

export const DEFAULT_PREFERENCES: Preferences = {
  language: 'de',
  theme: 'system',
  textSize: 100,
  deliveryFolder: '',
  undoSeconds: 10,
  retentionDays: 30,
  watchedFolders: [],
  watchingPaused: false,
  disabledTypes: [],
  singleKeys: true,
  learning: true,
}

/** Key of the preferences in the value store. */
export const PREFERENCES_KEY = 'preferences'

/** Stored values over the defaults; what no longer parses falls back to its default, key by key. */
export function readPreferences(stored: unknown): Preferences {
  const given = typeof stored === 'object' && stored !== null ? stored : {}
  const sound = Object.entries(given).filter(
    ([key, value]) => Object.hasOwn(DEFAULT_PREFERENCES, key) && preferencesSchema.shape[key as keyof Preferences].safeParse(value).success,
  )
  return { ...DEFAULT_PREFERENCES, ...Object.fromEntries(sound) }
}
