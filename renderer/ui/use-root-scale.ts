/** Factor of the chosen text size: lengths in pixels at 100 % are multiplied by it, so that rows grow with their letters. */
import { useSyncExternalStore } from 'react'

/** Pixels of 1 rem at 100 %. */
const NORMAL = 16

/** Kept between changes: asking the browser would make it reckon all styles anew, in every frame of scrolling. */
let scale: number | undefined

export function useRootScale(): number {
  return useSyncExternalStore(subscribe, present)
}

function present(): number {
  scale ??= Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / NORMAL
  return scale
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(() => {
    scale = undefined
    changed()
  })
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] })
  return () => {
    observer.disconnect()
    scale = undefined
  }
}
