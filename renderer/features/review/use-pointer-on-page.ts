/** The mouse on a page: points at places, picks them, and draws a frame while an area is to be read. */
import { type PointerEvent, useState } from 'react'
import type { Box } from '../../../electron/shared/domain/geometry.ts'
import type { FocusKey, Marked } from './focus.ts'
import { boxAt, boxBetween, isClick, pageFraction, type ViewTurn } from './sheet-geometry.ts'
import type { Drawing } from './use-box-reading.ts'

export interface PointerOnPage {
  readonly places: readonly Marked[]
  readonly turn: ViewTurn
  readonly drawing: Drawing
  readonly page: number
  readonly onHover: (key: FocusKey | undefined) => void
  readonly onPick: (key: FocusKey) => void
}

type Point = readonly [number, number]

export function usePointerOnPage({ places, turn, drawing, page, onHover, onPick }: PointerOnPage) {
  const [stroke, setStroke] = useState<{ readonly from: Point; readonly to: Point }>()
  const pointOf = (event: PointerEvent<HTMLElement>): Point => pageFraction(event.clientX, event.clientY, event.currentTarget.getBoundingClientRect(), turn)
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (!drawing.active || event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    const from = pointOf(event)
    setStroke({ from, to: from })
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const to = pointOf(event)
    if (stroke) setStroke({ ...stroke, to })
    else if (!drawing.active) onHover(boxAt(places, to)?.key)
  }
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const point = pointOf(event)
    if (stroke) {
      setStroke(undefined)
      const box = boxBetween(stroke.from, point)
      if (!isClick(box)) drawing.read(page, box)
      return
    }
    const hit = boxAt(places, point)
    const selected = document.getSelection()?.isCollapsed === false
    if (hit && !selected && event.button === 0) onPick(hit.key)
  }
  const drawn: Box | undefined = stroke && boxBetween(stroke.from, stroke.to)
  return {
    drawn,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerLeave: () => onHover(undefined), onPointerCancel: () => setStroke(undefined) },
  }
}
