/** All rows of the inbox, kept while the window is open: loaded once, then patched document by document as events tell. */
import { useSyncExternalStore } from 'react'
import type { DocumentRow } from '../../../electron/shared/domain/mail-document.ts'
import { onEvent, request } from '../../lib/postlotse-client.ts'
import { patchRows } from './patch-rows.ts'

export interface InboxRows {
  readonly rows: readonly DocumentRow[]
  readonly loaded: boolean
  /** Why the rows could not be loaded. */
  readonly error: unknown
}

export function useInboxRows(): InboxRows {
  return useSyncExternalStore(subscribe, () => state)
}

/** Loads everything anew, e.g. after a failure. */
export function reloadInboxRows(): void {
  waiting = 'all'
  void work()
}

/** More single documents than this are asked for as a whole. */
const MOST_IDS = 2_000

let state: InboxRows = { rows: [], loaded: false, error: undefined }
let waiting: Set<string> | 'all' = 'all'
let working = false
let begun = false
const listeners = new Set<() => void>()

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  if (!begun) begin()
  return () => listeners.delete(changed)
}

/** Listens from the first showing on, also while another view is open, so that the inbox is right when it comes back. */
function begin(): void {
  begun = true
  onEvent('documents.changed', ({ ids, all }) => {
    if (all || waiting === 'all' || waiting.size + ids.length > MOST_IDS) waiting = 'all'
    else for (const id of ids) waiting.add(id)
    void work()
  })
  void work()
}

/** One request at a time: what is told meanwhile is asked for afterwards. */
async function work(): Promise<void> {
  if (working) return
  working = true
  try {
    while (waiting === 'all' || waiting.size > 0) {
      const asked = waiting === 'all' ? 'all' : [...waiting]
      waiting = new Set()
      const rows = asked === 'all' ? await request('inbox.rows', null) : patchRows(state.rows, asked, await request('inbox.rowsOf', { ids: asked }))
      set({ rows, loaded: true, error: undefined })
    }
  } catch (error) {
    waiting = new Set()
    set({ ...state, error })
  } finally {
    working = false
  }
}

function set(next: InboxRows): void {
  state = next
  for (const listener of listeners) listener()
}
