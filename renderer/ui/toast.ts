/** Short messages at the upper edge, with at most one action («Rückgängig»). What a person must not miss belongs into the view itself. */
import type { Tone } from './tone.ts'

export interface Toast {
  readonly text: string
  readonly tone?: Tone | undefined
  readonly action?: { readonly label: string; readonly run: () => void } | undefined
}
export interface ShownToast extends Toast {
  readonly id: number
}

/** More at once are not read. */
const MOST = 3

let shown: readonly ShownToast[] = []
let count = 0
const listeners = new Set<() => void>()

export function toast(message: Toast): void {
  count += 1
  set([...shown, { ...message, id: count }].slice(-MOST))
}

export function dismissToast(id: number): void {
  set(shown.filter((one) => one.id !== id))
}

export function shownToasts(): readonly ShownToast[] {
  return shown
}

export function subscribeToasts(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

function set(next: readonly ShownToast[]): void {
  shown = next
  for (const listener of listeners) listener()
}
