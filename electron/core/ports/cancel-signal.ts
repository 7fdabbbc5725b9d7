/** Cancellation without lib.dom: an AbortSignal fits. */
export interface CancelSignal {
  readonly aborted: boolean
  /** Throws the abort reason if aborted. Stages call it between pages. */
  throwIfAborted(): void
}
