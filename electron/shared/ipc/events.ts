/** What the main process tells the window without being asked. Payloads are small: the window asks for the data it needs. */
export interface Events {
  /** Files arrived, moved on, were cancelled or finished. */
  'jobs.changed': JobProgress
  /** Rows that were added, changed or removed; `all` after large changes. */
  'documents.changed': { readonly ids: readonly string[]; readonly all: boolean }
  /** Preferences, distribution plan or types changed. */
  'preferences.changed': Record<string, never>
  /** Menu, tray or a second start of the program asks for a view, e.g. `posteingang`. */
  'window.navigate': { readonly view: string }
}

export interface JobProgress {
  /** Counts of the present batch: what was added since the queue last ran empty. */
  readonly total: number
  readonly done: number
  readonly paused: boolean
}

export const EVENT_NAMES = ['jobs.changed', 'documents.changed', 'preferences.changed', 'window.navigate'] as const satisfies readonly (keyof Events)[]
export type EventName = keyof Events
export type Emit = <E extends EventName>(name: E, payload: Events[E]) => void
