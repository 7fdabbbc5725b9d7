/** How much room an element has. */
import { type RefCallback, useCallback, useRef, useState } from 'react'

/** Width in rem, so that larger letters count as less room; 0 until it is known. */
export function useWidth(): readonly [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(0)
  const observer = useRef<ResizeObserver>(undefined)
  const watch = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect()
    if (element === null) return
    observer.current = new ResizeObserver(([entry]) => {
      const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      if (entry !== undefined) setWidth(Math.round(entry.contentRect.width / root))
    })
    observer.current.observe(element)
  }, [])
  return [watch, width]
}
