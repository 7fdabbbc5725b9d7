/** Rows that come or go above do not move what a person is looking at. At the very top the newest stay visible. */
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { rowShift } from './row-shift.ts'

export function useSteadyScroll(scroller: RefObject<HTMLElement | null>, keys: readonly string[], rowHeight: number): void {
  const before = useRef(keys)
  useLayoutEffect(() => {
    const old = before.current
    before.current = keys
    const element = scroller.current
    if (old === keys || element === null || element.scrollTop <= 0) return
    const first = Math.floor(element.scrollTop / rowHeight)
    const moved = rowShift(old, keys, first)
    if (moved !== 0) element.scrollTop += moved * rowHeight
  }, [scroller, keys, rowHeight])
}
