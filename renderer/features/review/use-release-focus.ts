/** Gives the keyboard back to the document: after a choice, and with Escape from any control of the proposal, single keys mean decisions again. */
import { type RefObject, useEffect } from 'react'

export function useReleaseFocus(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = panel.current
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') releaseFocus()
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [panel])
}

/** After the control has dealt with the key itself, e.g. put an old text back. The heading takes the focus, so that screen readers stay in the view. */
export function releaseFocus(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }))
}
