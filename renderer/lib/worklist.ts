/** The documents a person is working through, in the order in which the inbox or the search showed them: «next» and «previous» follow it. */
import { useSyncExternalStore } from 'react'

let worklist: readonly string[] = []
const listeners = new Set<() => void>()

export function setWorklist(documentIds: readonly string[]): void {
  worklist = documentIds
  for (const listener of listeners) listener()
}

export function useWorklist(): readonly string[] {
  return useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => worklist,
  )
}
