/** Dragging a cut to another gap. The keyboard does the same with Shift and the arrows. */
import { type PointerEvent, useRef, useState } from 'react'

/** Pixels that the pointer must travel before a click becomes a drag. */
const DRAG_FROM = 6

export interface DraggedCut {
  readonly from: number
  /** The gap before this page would get the cut. */
  readonly over: number
}

export interface DragCut {
  readonly dragged: DraggedCut | undefined
  /** For the button of the gap before `page`. `onClick` is not called at the end of a drag. */
  handlers(page: number, options: GapOptions): DragHandlers
}

export interface GapOptions {
  /** There is a cut to drag. */
  readonly isCut: boolean
  readonly onClick: () => void
}

interface DragHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void
  onPointerMove(event: PointerEvent<HTMLElement>): void
  onPointerUp(event: PointerEvent<HTMLElement>): void
  onPointerCancel(): void
  onClick(): void
}

interface Drag extends DraggedCut {
  readonly startX: number
  readonly startY: number
  readonly moving: boolean
}

export function useDragCut(onMove: (from: number, to: number) => void): DragCut {
  const [drag, setDrag] = useState<Drag>()
  const swallowsClick = useRef(false)
  const end = () => setDrag(undefined)
  return {
    dragged: drag?.moving ? drag : undefined,
    handlers: (page, { isCut, onClick }) => ({
      onPointerDown: (event) => {
        swallowsClick.current = false
        if (event.button !== 0 || !isCut) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ from: page, over: page, startX: event.clientX, startY: event.clientY, moving: false })
      },
      onPointerMove: ({ clientX, clientY }) => {
        if (drag === undefined) return
        const moving = drag.moving || Math.hypot(clientX - drag.startX, clientY - drag.startY) >= DRAG_FROM
        setDrag({ ...drag, moving, over: moving ? (gapAt(clientX, clientY) ?? drag.over) : drag.over })
      },
      onPointerUp: () => {
        if (drag?.moving) {
          swallowsClick.current = true
          onMove(drag.from, drag.over)
        }
        end()
      },
      onPointerCancel: end,
      onClick: () => {
        if (!swallowsClick.current) onClick()
        swallowsClick.current = false
      },
    }),
  }
}

/** The gap nearest to a point: before the page under it, or behind it where the point lies in its right half. */
function gapAt(x: number, y: number): number | undefined {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-page]')
  const page = Number(cell?.dataset['page'])
  if (!cell || !Number.isInteger(page)) return undefined
  const { left, width } = cell.getBoundingClientRect()
  const isLast = cell.dataset['last'] === 'true'
  return x > left + width / 2 && !isLast ? page + 1 : page
}
