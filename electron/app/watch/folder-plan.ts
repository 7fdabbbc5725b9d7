/** One folder that the service watches, as it is to be treated. All paths are absolute. */
import type { SplitProfile } from '../../shared/domain/split-profile.ts'
import type { WatchedFolder } from '../../shared/settings/preferences.ts'

export interface FolderPlan {
  readonly path: string
  /** Folder for finished documents; absent: they wait in the desktop app for a person. */
  readonly target?: string
  readonly split: SplitProfile
  readonly subfolders: boolean
  /** See matchesPattern. */
  readonly ignore: readonly string[]
  readonly afterwards: { readonly kind: 'keep' | 'remove' } | { readonly kind: 'archive'; readonly folder: string }
}

/** A folder that was chosen in the window. */
export function planOfWindow({ path, split, afterwards }: WatchedFolder): FolderPlan {
  return { path, split, subfolders: true, ignore: [], afterwards: { kind: afterwards } }
}
