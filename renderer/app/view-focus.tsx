/** Sets the focus on the heading of a view that was just opened, so that screen readers begin there; a view that has set it itself keeps it. */
import { type RefObject, useEffect, useRef } from 'react'
import type { View } from '../lib/navigation.ts'

/** The first view after the start. */
let first = true

export function ViewFocus({ view, main }: { readonly view: View; readonly main: RefObject<HTMLElement | null> }) {
  const done = useRef<View>(undefined)
  useEffect(() => {
    if (done.current === view) return undefined
    done.current = view
    // At the start nobody has left anything.
    if (first) {
      first = false
      return undefined
    }
    const element = main.current
    if (element === null || (element !== document.activeElement && element.contains(document.activeElement))) return undefined
    return focusHeading(element)
  }, [view, main])
  return null
}

/** The heading may come later, with the data. Until then the area itself has the focus; if the person goes elsewhere meanwhile, nothing happens. */
function focusHeading(main: HTMLElement): (() => void) | undefined {
  if (toHeading(main)) return undefined
  main.focus({ preventScroll: true })
  const observer = new MutationObserver(() => {
    if (document.activeElement !== main || toHeading(main)) observer.disconnect()
  })
  observer.observe(main, { childList: true, subtree: true })
  return () => observer.disconnect()
}

function toHeading(main: HTMLElement): boolean {
  const heading = main.querySelector('h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
  return heading !== null
}
