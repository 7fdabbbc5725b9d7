/** What is set in the window (or fixed by IT policy), beside the settings of the reading itself. Kept in the store, parsed at every start. */
import { z } from 'zod'

export const watchedFolderSchema = z.strictObject({
  /** Absolute path. */
  path: z.string().min(1),
  /** What becomes of a file after it was taken in; it is never deleted before its copy is in the store. */
  afterwards: z.enum(['keep', 'remove']).default('keep'),
  /** How its files are cut: by evidence, or every file is one document. */
  split: z.enum(['automatic', 'never']).default('automatic'),
  active: z.boolean().default(true),
})
export type WatchedFolder = z.output<typeof watchedFolderSchema>

export const preferencesSchema = z.strictObject({
  language: z.enum(['de', 'en']).default('de'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Percent of the normal size of letters. */
  textSize: z.int().min(80).max(200).default(100),
  /** Absolute folder for handed-over documents; empty: not chosen yet, nothing is handed over. */
  deliveryFolder: z.string().default(''),
  /** Seconds between a person's yes and the hand-over, in which it can be undone. */
  undoSeconds: z.int().min(0).max(3600).default(10),
  /** Days after the hand-over when working copies are deleted; the log line stays. 0: never. */
  retentionDays: z.int().min(0).max(3650).default(30),
  watchedFolders: z.array(watchedFolderSchema).default([]),
  /** Files are taken in while this is false. */
  watchingPaused: z.boolean().default(false),
  /** Type ids that are never proposed. */
  disabledTypes: z.array(z.string()).default([]),
})
/** Example: `preferencesSchema.parse({ theme: 'dark' })`. */
export type Preferences = z.output<typeof preferencesSchema>

/** Key of the preferences in the value store. */
export const PREFERENCES_KEY = 'preferences'
