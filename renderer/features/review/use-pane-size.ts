/** Inner size of a scrolling area in CSS pixels, without its padding. */
import { type RefObject, useLayoutEffect, useState } from 'react'

export interface PaneSize {
  readonly width: number
  readonly height: number
}

/** Room around a page. */
const MARGIN = 24

export function usePaneSize(ref: RefObject<HTMLElement | null>): PaneSize {
  const [size, setSize] = useState<PaneSize>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = () => {
      const next = { width: Math.max(0, element.clientWidth - 2 * MARGIN), height: Math.max(0, element.clientHeight - 2 * MARGIN) }
      setSize((before) => (before.width === next.width && before.height === next.height ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return size
}
