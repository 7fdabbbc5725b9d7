/** Which view is open, kept in the address: `#/pruefen/<document id>`. */
import { useSyncExternalStore } from 'react'

export const VIEWS = ['posteingang', 'pruefen', 'zuschnitt', 'suche', 'verlauf', 'auswertung', 'lernen', 'reallabor', 'einstellungen', 'ueber'] as const
export type View = (typeof VIEWS)[number]

export interface Place {
  readonly view: View
  /** Document id (pruefen, verlauf) or source id (zuschnitt). */
  readonly id?: string
}

export function navigate({ view, id }: Place): void {
  window.location.hash = id === undefined ? `/${view}` : `/${view}/${encodeURIComponent(id)}`
}

export function usePlace(): Place {
  return parsePlace(useSyncExternalStore(subscribe, () => window.location.hash))
}

/** An address that names no view is the inbox. */
export function parsePlace(hash: string): Place {
  const [, view = '', id] = /^#?\/?([^/]*)(?:\/(.+))?$/.exec(hash) ?? []
  const known = VIEWS.find((candidate) => candidate === view)
  if (known === undefined) return { view: 'posteingang' }
  return id === undefined ? { view: known } : { view: known, id: decodeURIComponent(id) }
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
